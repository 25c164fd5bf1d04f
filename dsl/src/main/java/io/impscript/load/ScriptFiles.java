package io.impscript.load;

import io.impscript.diag.Checked;
import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.diag.NearNames;
import io.impscript.library.ScriptLibrary;
import io.impscript.load.IncludeFinder.Include;
import io.impscript.syntax.Script;
import io.impscript.syntax.ScriptParser;
import io.impscript.syntax.Stmt;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Reads and parses scripts and everything they include, each once. */
final class ScriptFiles {
  private final Reader reader;
  private final List<ScriptLibrary> libraries;
  private final Consumer<Diagnostic> found;
  private final Map<Object, ScriptFile> known = new LinkedHashMap<>();
  private final Map<String, ScriptFile> byName = new LinkedHashMap<>();
  private final List<ScriptFile> open = new ArrayList<>();
  private final List<ScriptFile> complete = new ArrayList<>();

  ScriptFiles(Reader reader, List<ScriptLibrary> libraries, Consumer<Diagnostic> found) {
    this.reader = reader;
    this.libraries = List.copyOf(libraries);
    this.found = found;
  }

  /** The scripts read since the last call, included ones before those that include them. */
  List<ScriptFile> takeNew() {
    List<ScriptFile> all = List.copyOf(complete);
    complete.clear();
    return all;
  }

  /** Forgets all scripts but some, so that the others are read again when they are wanted. */
  void keep(Set<ScriptFile> kept) {
    known.values().retainAll(kept);
  }

  /** The script of the name that spans carry. */
  ScriptFile named(String name) {
    return byName.get(name);
  }

  /** Reads a script that the user named; empty where it cannot be used, which is reported. */
  Optional<ScriptFile> root(Path path) {
    Optional<Path> real = real(path);
    if (real.isEmpty()) {
      found.accept(missing(path));
      return Optional.empty();
    } else if (known.containsKey(real.get())) {
      return Optional.of(known.get(real.get()));
    }
    return reader
        .script(path.toString(), path, null)
        .flatMap(
            text -> parse(new ScriptFile(path.toString(), Optional.of(path)), real.get(), text));
  }

  private Diagnostic missing(Path path) {
    Path folder = path.resolveSibling("");
    List<String> names =
        reader.sources().names(folder.toString().isEmpty() ? Path.of(".") : folder);
    Diagnostic diagnostic =
        Diagnostic.of(DiagnosticCode.UNREADABLE_FILE, null, path + " does not exist");
    Path last = path.getFileName();
    if (last != null && names.contains(last.toString())) {
      return diagnostic.withHint("it is a link that leads to nothing");
    }
    return NearNames.hint(last == null ? "" : last.toString(), names)
        .map(diagnostic::withHint)
        .orElse(diagnostic.withHint("check the name"));
  }

  private Optional<Path> real(Path path) {
    try {
      return Optional.of(reader.sources().real(path));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private Optional<ScriptFile> parse(ScriptFile file, Object key, String text) {
    known.put(key, file);
    Checked<Script> parsed = ScriptParser.parse(file.name(), text);
    parsed.diagnostics().forEach(found);
    parsed.value().ifPresent(script -> take(file, script));
    return Optional.of(file);
  }

  /** Takes in the syntax tree of a file, and everything that it includes. */
  void take(ScriptFile file, Script script) {
    byName.put(file.name(), file);
    file.parsed(script);
    script.statements().stream()
        .filter(Stmt.Function.class::isInstance)
        .forEach(function -> file.unit().add((Stmt.Function) function));
    open.add(file);
    IncludeFinder.in(script).forEach(include -> include(file, include));
    open.remove(open.size() - 1);
    complete.add(file);
  }

  private void include(ScriptFile from, Include include) {
    int colon = include.written().indexOf(':');
    Optional<ScriptFile> target =
        colon >= 0
            ? standard(include, include.written().substring(0, colon))
            : beside(from, include);
    target.ifPresent(file -> take(from, include, file));
  }

  private void take(ScriptFile from, Include include, ScriptFile target) {
    from.unit()
        .clashes(target.unit())
        .forEach((name, both) -> found.accept(clash(name, both, include)));
    from.includes(include.written(), target);
  }

  private static Diagnostic clash(String name, List<Stmt.Function> both, Include include) {
    return Diagnostic.of(
            DiagnosticCode.REPEATED_VARIABLE,
            include.place(),
            "two included scripts have a function '" + name + "'")
        .withHint("give one of them another name")
        .withRelated(both.get(0).nameSpan(), "the first")
        .withRelated(both.get(1).nameSpan(), "the second");
  }

  private Optional<ScriptFile> standard(Include include, String scheme) {
    Optional<ScriptLibrary> library =
        libraries.stream().filter(one -> one.scheme().equals(scheme)).findFirst();
    if (library.isEmpty()) {
      List<String> schemes = libraries.stream().map(ScriptLibrary::scheme).toList();
      return unknown(include, "there are no standard scripts '" + scheme + ":'", schemes, "");
    }
    ScriptFile first = known.get(include.written());
    if (first != null) {
      return closed(first, include);
    }
    String name = include.written().substring(scheme.length() + 1);
    Optional<String> text = library.get().text(name);
    if (text.isEmpty()) {
      String message = "there is no standard script '" + include.written() + "'";
      return unknown(include, message, new TreeSet<>(library.get().names()), scheme + ":");
    }
    return parse(
        new ScriptFile(include.written(), Optional.empty()), include.written(), text.get());
  }

  private Optional<ScriptFile> unknown(
      Include include, String message, java.util.Collection<String> known, String prefix) {
    Diagnostic diagnostic = Diagnostic.of(DiagnosticCode.UNKNOWN_INCLUDE, include.place(), message);
    List<String> all = known.stream().map(name -> prefix + name).toList();
    diagnostic =
        NearNames.hint(include.written(), all).map(diagnostic::withHint).orElse(diagnostic);
    found.accept(
        diagnostic.withHint(
            all.isEmpty() ? "there are none" : "there are: " + String.join(", ", all)));
    return Optional.empty();
  }

  private Optional<ScriptFile> beside(ScriptFile from, Include include) {
    String written = include.written();
    boolean relative = !written.isBlank() && !written.startsWith("/") && written.indexOf('\0') < 0;
    if (from.path().isEmpty() || !relative) {
      found.accept(notRelative(from, include));
      return Optional.empty();
    }
    Path path = from.path().get().resolveSibling(include.written());
    Optional<Path> real = real(path);
    if (real.isEmpty()) {
      return noSuchFile(from, include);
    } else if (known.containsKey(real.get())) {
      return closed(known.get(real.get()), include);
    }
    String name = Path.of(from.name()).resolveSibling(include.written()).normalize().toString();
    return reader
        .script(name, path, include.place())
        .flatMap(text -> parse(new ScriptFile(name, Optional.of(path)), real.get(), text));
  }

  private static Diagnostic notRelative(ScriptFile from, Include include) {
    boolean standard = from.path().isEmpty();
    return Diagnostic.of(
            DiagnosticCode.UNKNOWN_INCLUDE,
            include.place(),
            standard
                ? "a standard script can include only standard scripts"
                : "an include is a path relative to its script")
        .withHint(
            standard
                ? "name it with its scheme, as in 'stdlib:name'"
                : "such as 'shared/base.imps.groovy'");
  }

  private Optional<ScriptFile> noSuchFile(ScriptFile from, Include include) {
    Path path = from.path().orElseThrow().resolveSibling(include.written());
    Path folder = path.getParent() == null ? Path.of("") : path.getParent();
    Path given = Path.of(include.written()).getParent();
    String prefix = given == null ? "" : given + "/";
    List<String> scripts =
        reader.sources().names(folder).stream().filter(name -> name.endsWith(".groovy")).toList();
    return unknown(include, "there is no script '" + include.written() + "'", scripts, prefix);
  }

  /** A script that is known already; an error where it is just being read: it includes itself. */
  private Optional<ScriptFile> closed(ScriptFile file, Include include) {
    int from = open.indexOf(file);
    if (from < 0) {
      return Optional.of(file);
    }
    List<String> path = new ArrayList<>();
    open.subList(from, open.size()).forEach(step -> path.add(step.name()));
    path.add(file.name());
    found.accept(
        Diagnostic.of(
                DiagnosticCode.INCLUDE_CYCLE,
                include.place(),
                "a script includes itself: " + String.join(" → ", path))
            .withHint("move what both need into a script of its own"));
    return Optional.empty();
  }
}
