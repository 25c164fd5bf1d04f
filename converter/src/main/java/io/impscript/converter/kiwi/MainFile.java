package io.impscript.converter.kiwi;

import io.impscript.converter.xml.XmlDocument;
import io.impscript.converter.xml.XmlLimits;
import io.impscript.converter.xml.XmlReader;
import io.impscript.diag.Checked;
import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.diag.Diagnostics;
import java.util.List;

/** Reads a description's main file and lifts it to the newest vocabulary. */
final class MainFile {
  private final Diagnostics found = new Diagnostics();

  private MainFile() {}

  static Checked<ReadFile> read(String name, byte[] bytes) {
    return new MainFile().file(XmlReader.read(name, bytes, XmlLimits.USUAL));
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
    String label = xml.root().attributes().getOrDefault("schemaversion", "");
    xml.root().attributes().put("schemaversion", KiwiTarget.V8_5.label());
    return new ReadFile(xml, label, List.of());
  }
}
