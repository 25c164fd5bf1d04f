package io.impscript.converter.xml;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import io.impscript.diag.Checked;
import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.diag.Diagnostics;
import io.impscript.kiwi.Template;
import io.impscript.model.SourceSpan;
import java.io.InputStream;
import java.io.StringReader;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * Reads one XML file into a tree with places. Names keep their prefixes, whether declared or not.
 * White space between elements is left out. Entities that the file itself defines are expanded,
 * within limits; a DOCTYPE is left out with a finding; nothing else is ever opened.
 */
public final class XmlReader {
  private final String file;
  private final XmlLimits limits;
  private final Diagnostics found = new Diagnostics();

  private XmlReader(String file, XmlLimits limits) {
    this.file = file;
    this.limits = limits;
  }

  /** The file's tree, or an error with the place where it stops being XML. */
  public static Checked<XmlDocument> read(String file, byte[] bytes, XmlLimits limits) {
    return new XmlReader(file, limits).read(bytes);
  }

  private Checked<XmlDocument> read(byte[] bytes) {
    if (bytes.length > limits.bytes()) {
      return tooLarge(file, limits);
    }
    Checked<String> text = XmlEncoding.decode(file, bytes);
    found.addAll(text.diagnostics());
    return text.value().isEmpty() ? Checked.failed(found.sorted()) : parse(text.value().get());
  }

  /** What is said of a file beyond the limit. */
  public static <T> Checked<T> tooLarge(String file, XmlLimits limits) {
    String message = "the file is larger than " + limits.bytes() / 1024 / 1024 + " MiB";
    SourceSpan place = new SourceSpan(file, 1, 1, 1, 2);
    return Checked.failed(List.of(Diagnostic.of(DiagnosticCode.BAD_FORMAT, place, message)));
  }

  private Checked<XmlDocument> parse(String decoded) {
    XmlSource source = new XmlSource(file, decoded);
    boolean template = Template.in(decoded);
    XmlTreeBuilder builder = new XmlTreeBuilder(source, limits, template, found);
    // A fragment may have text outside its root element, as templates do, but no DOCTYPE.
    boolean fragment = template && !decoded.contains("<!DOCTYPE");
    int skip = fragment ? 0 : LeadingSpace.before(source, found);
    String whole = TrailingJunk.cut(source, found);
    String text = fragment ? LeadingSpace.withoutDeclaration(whole) : whole.substring(skip);
    build(builder, text, fragment, skip);
    return found.hasErrors()
        ? Checked.failed(found.sorted())
        : Checked.of(builder.document(), found.sorted());
  }

  private void build(XmlTreeBuilder builder, String text, boolean fragment, int skip) {
    XMLStreamReader2 reader = null;
    try {
      reader = open(new StringReader(text), fragment);
      builder.build(reader, skip);
    } catch (XMLStreamException e) {
      found.add(XmlFaults.of(e, reader, builder, skip));
    } catch (XmlTreeBuilder.Refused e) {
      found.add(e.finding());
    }
  }

  private static XMLStreamReader2 open(StringReader text, boolean fragment)
      throws XMLStreamException {
    WstxInputFactory factory = factory();
    if (fragment) {
      factory.setProperty(
          WstxInputProperties.P_INPUT_PARSING_MODE, WstxInputProperties.PARSING_MODE_FRAGMENT);
    }
    return (XMLStreamReader2) factory.createXMLStreamReader(text);
  }

  private static WstxInputFactory factory() {
    WstxInputFactory factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setProperty(XMLInputFactory.IS_VALIDATING, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
    factory.setProperty(WstxInputProperties.P_CACHE_DTDS, false);
    factory.setProperty(WstxInputProperties.P_MAX_ENTITY_COUNT, XmlLimits.ENTITIES);
    factory.setXMLResolver((publicId, systemId, base, name) -> InputStream.nullInputStream());
    return factory;
  }
}
