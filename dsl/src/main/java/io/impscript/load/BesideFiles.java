package io.impscript.load;

import io.impscript.diag.DiagnosticCode;
import io.impscript.eval.CallSite;
import io.impscript.eval.Failure;
import io.impscript.model.SourceSpan;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads files that lie in the folder of a script or below it. */
final class BesideFiles {
  private final Reader reader;
  private final ScriptFiles files;

  BesideFiles(Reader reader, ScriptFiles files) {
    this.reader = reader;
    this.files = files;
  }

  String textOf(String written, CallSite site) {
    SourceSpan place = site.value(0);
    ScriptFile script = files.named(site.span().file());
    Path path = inside(written, script, place);
    String name = Path.of(script.name()).resolveSibling(written).normalize().toString();
    Optional<String> text = reader.text(name, path, place);
    return text.orElseThrow(Failure::reported);
  }

  private Path inside(String written, ScriptFile script, SourceSpan place) {
    if (script.path().isEmpty()) {
      throw refused("a standard script has no files beside it", place);
    }
    Path given = path(written, place);
    if (given.isAbsolute() || given.normalize().startsWith("..") || written.isBlank()) {
      throw refused("'" + written + "' leads out of the folder of the script", place);
    }
    Path path = script.path().get().resolveSibling(given);
    if (leadsOut(path, script.path().get())) {
      throw refused(
          "'" + written + "' is a link that leads out of the folder of the script", place);
    }
    return path;
  }

  private static Path path(String written, SourceSpan place) {
    try {
      return Path.of(written);
    } catch (InvalidPathException e) {
      throw refused("'" + written.replace('\0', '?') + "' is no path", place);
    }
  }

  /** Whether links make a path end elsewhere; one that does not exist is reported on reading. */
  private boolean leadsOut(Path path, Path script) {
    try {
      Path folder = reader.sources().real(script).resolveSibling("");
      Path real = reader.sources().real(path);
      return !folder.toString().isEmpty() && !real.startsWith(folder);
    } catch (IOException e) {
      return false;
    }
  }

  private static Failure refused(String message, SourceSpan place) {
    return Failure.of(
            DiagnosticCode.NOT_ALLOWED,
            message,
            "textOf reads files in the folder of the script and below; lay or copy it there")
        .at(place);
  }
}
