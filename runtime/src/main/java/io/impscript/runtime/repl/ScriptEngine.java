package io.impscript.runtime.repl;

import io.impscript.diag.SourceLookup;
import io.impscript.library.ScriptLibrary;
import io.impscript.load.FileSources;
import io.impscript.load.Loaded;
import io.impscript.load.ScriptSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The evaluator that scripts have everywhere, fed piece by piece. */
final class ScriptEngine implements ReplEngine {
  private final List<ScriptLibrary> libraries;
  private final Path folder;
  private final Map<String, String> parameters;
  private final Map<String, String> typed = new HashMap<>();
  private ScriptSession session;
  private int pieces;

  /**
   * @param folder where includes and relative files are looked for
   * @param parameters values set by {@code -P}, as text
   */
  ScriptEngine(List<ScriptLibrary> libraries, Path folder, Map<String, String> parameters) {
    this.libraries = List.copyOf(libraries);
    this.folder = folder;
    this.parameters = Map.copyOf(parameters);
    reset();
  }

  @Override
  public ScriptSession.Reply evaluate(String text) {
    pieces++;
    String name = "input " + pieces;
    typed.put(name, text);
    return session.evaluate(name, text);
  }

  @Override
  public ScriptSession.Reply load(Path file) {
    return session.load(file);
  }

  @Override
  public Loaded loaded() {
    return session.loaded();
  }

  @Override
  public SourceLookup sources() {
    Map<String, String> texts = new HashMap<>(typed);
    for (Loaded.Input input : loaded().inputs()) {
      texts.computeIfAbsent(input.name(), name -> text(input.path()));
    }
    return SourceLookup.of(texts);
  }

  /** A file that has gone meanwhile is shown without its lines. */
  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return null;
    }
  }

  @Override
  public Set<String> names() {
    Set<String> names = new HashSet<>(session.variables());
    names.addAll(session.functions());
    return names;
  }

  @Override
  public List<String> standardScripts() {
    return libraries.stream()
        .flatMap(library -> library.names().stream().map(name -> library.scheme() + ":" + name))
        .sorted()
        .toList();
  }

  @Override
  public void reset() {
    session = new ScriptSession(libraries, new FileSources(), folder, parameters);
    typed.clear();
  }
}
