package io.impscript.runtime.session;

import io.impscript.diag.SourceLookup;
import io.impscript.library.ScriptLibrary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks scripts up again when findings quote them: only then, since most runs have none. */
final class QuotedSources implements SourceLookup {
  private static final long LARGEST = 16L * 1024 * 1024;

  private final List<ScriptLibrary> libraries;
  private final Map<String, List<String>> known = new HashMap<>();

  QuotedSources(List<ScriptLibrary> libraries) {
    this.libraries = libraries;
  }

  @Override
  public List<String> lines(String file) {
    return known.computeIfAbsent(
        file, name -> text(name).map(SourceLookup::split).orElse(List.of()));
  }

  private Optional<String> text(String name) {
    return libraries.stream()
        .filter(library -> name.startsWith(library.scheme() + ":"))
        .findFirst()
        .map(library -> library.text(name.substring(library.scheme().length() + 1)))
        .orElseGet(() -> fileText(name));
  }

  private static Optional<String> fileText(String name) {
    try {
      Path path = Path.of(name);
      boolean quotable = Files.isRegularFile(path) && Files.size(path) <= LARGEST;
      return quotable
          ? Optional.of(new String(Files.readAllBytes(path), StandardCharsets.UTF_8))
          : Optional.empty();
    } catch (IOException | InvalidPathException e) {
      return Optional.empty();
    }
  }
}
