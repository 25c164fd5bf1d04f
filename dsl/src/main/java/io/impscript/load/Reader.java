package io.impscript.load;

import io.impscript.diag.Checked;
import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.load.Loaded.Input;
import io.impscript.model.SourceSpan;
import io.impscript.syntax.ScriptText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads files as text, and remembers every one. */
final class Reader {
  private static final int LONGEST = 16 * 1024 * 1024;

  private final Sources sources;
  private final Consumer<Diagnostic> found;
  private final Map<Path, Input> scripts = new LinkedHashMap<>();
  private final Map<Path, Input> others = new LinkedHashMap<>();

  Reader(Sources sources, Consumer<Diagnostic> found) {
    this.sources = sources;
    this.found = found;
  }

  Sources sources() {
    return sources;
  }

  /** Every file read so far, scripts first. */
  List<Input> inputs() {
    List<Input> all = new ArrayList<>(scripts.values());
    all.addAll(others.values());
    return all;
  }

  /** The text of a script; empty where it cannot be read, which is reported at the place. */
  Optional<String> script(String name, Path path, SourceSpan place) {
    return read(name, path, place, DiagnosticCode.UNREADABLE_FILE, scripts);
  }

  /** The text of another file; empty where it cannot be read, which is reported at the place. */
  Optional<String> text(String name, Path path, SourceSpan place) {
    return read(name, path, place, DiagnosticCode.UNREADABLE_FILE, others);
  }

  private Optional<String> read(
      String name, Path path, SourceSpan place, DiagnosticCode code, Map<Path, Input> kind) {
    try {
      byte[] bytes = sources.read(path, LONGEST);
      kind.putIfAbsent(path, new Input(name, path, bytes));
      return decode(name, bytes, place);
    } catch (IOException e) {
      found.accept(
          Diagnostic.of(code, place, name + " " + e.getMessage())
              .withHint("check the name and the permissions"));
      return Optional.empty();
    }
  }

  private Optional<String> decode(String name, byte[] bytes, SourceSpan place) {
    if (bytes.length > LONGEST) {
      found.accept(
          Diagnostic.of(DiagnosticCode.LIMIT_EXCEEDED, place, name + " is longer than 16 MiB")
              .withHint("split it into several files"));
      return Optional.empty();
    }
    Checked<String> text = ScriptText.decode(name, bytes);
    if (WrongEncoding.isUtf8(bytes)) {
      text.diagnostics().forEach(found);
      return text.value();
    }
    found.accept(WrongEncoding.finding(name, bytes, place, text.diagnostics().get(0).hints()));
    return Optional.empty();
  }
}
