package io.impscript.converter.kiwi;

import io.impscript.converter.xml.XmlPrinter;
import io.impscript.diag.Checked;
import io.impscript.model.Markup;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Reads and writes Kiwi descriptions. */
public final class KiwiFormat {
  private KiwiFormat() {}

  /**
   * Reads a description directory, or the directory around a given main file. Findings: repairs,
   * lifts, warnings, and errors, each with its place.
   */
  public static Checked<KiwiDescription> read(Path directoryOrFile) {
    return new DirectoryReader().read(directoryOrFile);
  }

  /**
   * The document with what its includes name in their place, brought up to the newest vocabulary
   * too; an include that cannot be followed stays.
   */
  public static KiwiDocument resolved(KiwiDescription description) {
    return new Resolver(description).resolved();
  }

  /** The files that the description's includes name, and those that these name, where they lie. */
  public static List<Path> included(KiwiDescription description) {
    return new Resolver(description).included();
  }

  /** Reads one file, and lifts it to the newest vocabulary. */
  public static Checked<KiwiDocument> parse(String name, byte[] xml) {
    Checked<ReadFile> file = MainFile.read(name, xml);
    return new Checked<>(file.value().map(ReadFile::document), file.diagnostics());
  }

  /**
   * Writes a document for a target: the same bytes for the same document. What the target cannot
   * express is written as it is: ask {@link #misfits} before.
   */
  public static byte[] write(KiwiDocument document, KiwiTarget target) {
    Markup.Tag image = WritingOrder.of(TargetForm.of(document.image(), target));
    return XmlPrinter.print(document.before(), image, document.after())
        .getBytes(StandardCharsets.UTF_8);
  }

  /**
   * What a target cannot express, in document order; nothing where it can be written. What no
   * target takes, since no schema knows it, is among them, without any that works.
   */
  public static List<Misfit> misfits(KiwiDocument document, KiwiTarget target) {
    return new Misfits(document).of(target);
  }
}
