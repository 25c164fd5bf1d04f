package io.impscript.converter.xml;

import com.ctc.wstx.exc.WstxEOFException;
import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/** Says in our words, and with the right place, why a text is not XML. */
final class XmlFaults {
  private XmlFaults() {}

  static Diagnostic of(
      XMLStreamException fault, XMLStreamReader2 reader, XmlTreeBuilder builder, int skipped) {
    XmlSource source = builder.source();
    int length = source.text().length();
    int offset =
        fault instanceof WstxEOFException
            ? length
            : Math.min(offset(fault, reader) + skipped, length);
    XmlWording wording = XmlWording.of(firstLine(fault), source.text(), offset);
    Diagnostic finding =
        Diagnostic.of(DiagnosticCode.BAD_FORMAT, source.at(offset), wording.message());
    for (String hint : wording.hints()) {
      finding = finding.withHint(hint);
    }
    return whileOpen(builder.isTemplate() ? template(finding) : finding, fault, builder);
  }

  private static Diagnostic template(Diagnostic finding) {
    return finding.withHint(
        "the file is a Jinja2 template: markers may stand in values, in texts and between elements;"
            + " else render it first");
  }

  /** An end too early, or of the wrong element, is understood by what it should have ended. */
  private static Diagnostic whileOpen(
      Diagnostic finding, XMLStreamException fault, XmlTreeBuilder builder) {
    XmlNode.Element inner = builder.innermost();
    boolean missesEnd = fault instanceof WstxEOFException || firstLine(fault).contains("close tag");
    return inner == null || !missesEnd
        ? finding
        : finding.withRelated(inner.place().span(), "<" + inner.name() + "> starts here");
  }

  private static int offset(XMLStreamException fault, XMLStreamReader2 reader) {
    Location location = fault.getLocation();
    if (location == null && reader != null) {
      location = reader.getLocationInfo().getCurrentLocation();
    }
    return location == null ? 0 : Math.max(0, EntityPlace.outermost(location).getCharacterOffset());
  }

  private static String firstLine(XMLStreamException fault) {
    return String.valueOf(fault.getMessage()).lines().findFirst().orElse("");
  }
}
