package io.impscript.converter.imps;

import io.impscript.converter.files.SourceText;
import io.impscript.diag.Checked;
import io.impscript.diag.Diagnostics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** An earlier output that is about to be replaced. */
public final class PreviousFile {
  private PreviousFile() {}

  /** Its text, if it is there; that it cannot be read is a finding. */
  public static Optional<SourceText> read(Path path, Diagnostics found) {
    if (!Files.exists(path)) {
      return Optional.empty();
    }
    Checked<SourceText> text = SourceText.read(path);
    found.addAll(text.diagnostics());
    return text.value();
  }
}
