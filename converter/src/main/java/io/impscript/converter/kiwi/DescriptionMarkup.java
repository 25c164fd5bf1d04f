package io.impscript.converter.kiwi;

import io.impscript.converter.files.SourceText;
import io.impscript.converter.xml.XmlDocument;
import io.impscript.converter.xml.XmlLimits;
import io.impscript.converter.xml.XmlReader;
import io.impscript.diag.Checked;
import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.model.SourceSpan;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads a description in the markup that its first line shows: XML, or YAML as Kiwi takes it. */
final class DescriptionMarkup {
  private static final int HEAD = 8 * 1024;

  private DescriptionMarkup() {}

  static Checked<XmlDocument> read(String name, byte[] bytes) {
    String first = firstLine(bytes);
    if (first.startsWith("image:")) {
      Checked<SourceText> text = SourceText.decode(name, bytes);
      return text.value().isPresent()
          ? YamlDescription.read(text.value().get())
          : Checked.failed(text.diagnostics());
    } else if (first.startsWith("[image")) {
      return toml(name);
    }
    return XmlReader.read(name, bytes, XmlLimits.USUAL);
  }

  /** The first line that says something in YAML and TOML. */
  private static String firstLine(byte[] bytes) {
    int length = Math.min(bytes.length, HEAD);
    return new String(bytes, 0, length, StandardCharsets.ISO_8859_1)
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("---"))
        .findFirst()
        .orElse("");
  }

  private static Checked<XmlDocument> toml(String name) {
    SourceSpan start = new SourceSpan(name, 1, 1, 1, 2);
    String message = "descriptions in TOML are not read";
    return Checked.failed(
        List.of(
            Diagnostic.of(DiagnosticCode.BAD_FORMAT, start, message)
                .withHint("let Kiwi turn it into XML: kiwi-ng image info --print-xml")));
  }
}
