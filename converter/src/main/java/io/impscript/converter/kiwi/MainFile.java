package io.impscript.converter.kiwi;

import io.impscript.converter.xml.XmlDocument;
import io.impscript.converter.xml.XmlLimits;
import io.impscript.converter.xml.XmlReader;
import io.impscript.diag.Checked;
import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.diag.Diagnostics;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads a description's main file and lifts it to the newest vocabulary. */
final class MainFile {
  private final Diagnostics found = new Diagnostics();

  private MainFile() {}

  static Checked<ReadFile> read(Path file) throws IOException {
    return new MainFile().file(readXml(file));
  }

  /** A file as it is; it is opened only if it is of a size to be read. */
  static Checked<XmlDocument> readXml(Path file) throws IOException {
    String name = file.toString();
    if (Files.size(file) > XmlLimits.USUAL.bytes()) {
      return XmlReader.tooLarge(name, XmlLimits.USUAL);
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(XmlLimits.USUAL.bytes() + 1);
      return DescriptionMarkup.read(name, bytes);
    }
  }

  static Checked<ReadFile> read(String name, byte[] bytes) {
    return new MainFile().file(DescriptionMarkup.read(name, bytes));
  }

  private Checked<ReadFile> file(Checked<XmlDocument> xml) {
    found.addAll(xml.diagnostics());
    if (xml.value().isEmpty() || !isImage(xml.value().get())) {
      return Checked.failed(found.sorted());
    }
    return Checked.of(lifted(xml.value().get()), found.sorted());
  }

  private boolean isImage(XmlDocument xml) {
    boolean image = xml.root().name().equals("image");
    if (!image) {
      String message =
          "this is not a Kiwi description: its root element is <" + xml.root().name() + ">";
      found.add(
          Diagnostic.of(DiagnosticCode.BAD_FORMAT, xml.root().place().span(), message)
              .withHint("a Kiwi description starts with <image …>"));
    }
    return image;
  }

  private ReadFile lifted(XmlDocument xml) {
    if (xml.template()) {
      String message = "this is a Jinja2 template; its markers are kept as they are";
      found.add(Diagnostic.of(DiagnosticCode.TEMPLATE, xml.root().place().span(), message));
    }
    SchemaLabel label = new SchemaLabel(xml.root(), found);
    String said = label.said();
    List<Lift> lifts = Lifter.lift(xml.root(), label.label());
    lifts.forEach(lift -> found.add(finding(lift)));
    xml.root().attributes().remove("schemeversion");
    xml.root().attributes().put("schemaversion", Label.NEWEST.toString());
    return new ReadFile(xml, said, lifts);
  }

  private static Diagnostic finding(Lift lift) {
    boolean lost = !lift.kept().isEmpty();
    DiagnosticCode code = lost ? DiagnosticCode.KEPT_ASIDE : DiagnosticCode.LIFTED;
    Diagnostic finding = Diagnostic.of(code, lift.place(), lift.message());
    return lost ? finding.withHint("it is kept aside: " + shown(lift.kept())) : finding;
  }

  private static String shown(String kept) {
    return kept.length() <= 120 && kept.indexOf('\n') < 0
        ? kept
        : kept.lines().findFirst().orElse("") + " …";
  }
}
