package io.impscript.runtime.lock;

import io.impscript.converter.files.SourceText;
import io.impscript.diag.Checked;
import io.impscript.model.SourceSpan;
import java.util.List;
import java.util.Optional;

/**
 * A lock that a build must keep to.
 *
 * @param file its name for people
 * @param lock what it says
 * @param text all of it, to be kept as it is
 */
public record ChosenLock(String file, LockFile lock, String text) {
  /** Reads one, or says what is wrong with it. */
  public static Checked<ChosenLock> read(String file, String text) {
    Checked<LockFile> lock = LockFormat.read(new SourceText(file, text));
    return lock.value().isEmpty()
        ? Checked.failed(lock.diagnostics())
        : Checked.of(new ChosenLock(file, lock.value().get(), text), lock.diagnostics());
  }

  /** Where it speaks of a package; empty where it does not. */
  public Optional<SourceSpan> placeOf(String name) {
    String entry = "\"name\": \"" + name + "\"";
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      int column = lines.get(i).indexOf(entry);
      if (column >= 0) {
        int end = column + entry.length() + 1;
        return Optional.of(new SourceSpan(file, i + 1, column + 1, i + 1, end));
      }
    }
    return Optional.empty();
  }
}
