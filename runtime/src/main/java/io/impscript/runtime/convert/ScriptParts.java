package io.impscript.runtime.convert;

import io.impscript.converter.ReadCatalog;
import io.impscript.converter.report.InputReport;
import io.impscript.converter.report.Item;
import io.impscript.diag.Checked;
import io.impscript.load.LoadRequest;
import io.impscript.load.Loaded;
import io.impscript.runtime.session.AbsolutePaths;
import io.impscript.runtime.session.Session;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads scripts, each with what it includes. */
final class ScriptParts implements PartReader {
  /** What reports call a script. */
  static final String WHAT = "a script";

  private record Script(FoundInput input, Checked<Loaded> loaded) {
    boolean isBad() {
      return loaded.value().isEmpty() || loaded.hasErrors();
    }

    Path path() {
      return real(input.path());
    }
  }

  private final Session session;
  private final Map<String, String> parameters;
  private final Map<Path, Checked<Loaded>> loaded = new HashMap<>();
  private ScriptFiles files = new ScriptFiles(List.of());

  /**
   * @param parameters values for the parameters that the scripts declare
   */
  ScriptParts(Session session, Map<String, String> parameters) {
    this.session = session;
    this.parameters = parameters;
  }

  @Override
  public ReadParts read(List<FoundInput> inputs) {
    List<Script> scripts = inputs.stream().map(this::script).toList();
    Set<Path> included = included(scripts.stream().filter(script -> !script.isBad()).toList());
    List<InputReport> refused = new ArrayList<>();
    List<Part> parts = new ArrayList<>();
    List<String> leftAlone = new ArrayList<>();
    for (Script script : scripts) {
      String name = script.input().name();
      if (included.contains(script.path())) {
        leftAlone.add(name + " (included by another script)");
      } else if (files.ownScript(script.path())) {
        leftAlone.add(name + " (a file that another script takes along)");
      } else if (!script.isBad()) {
        parts.add(part(script));
      } else if (script.input().claimed()) {
        refused.add(InputReport.refused(name, WHAT, script.loaded().diagnostics()));
      } else {
        leftAlone.add(name);
      }
    }
    return new ReadParts(parts, refused, leftAlone);
  }

  /** Whether a file lies where the scripts that were read say that their own files are. */
  boolean own(Path path) {
    return files.own(real(path));
  }

  /** Loads scripts, which {@link #read} takes then. */
  void load(List<FoundInput> inputs) {
    List<Script> scripts = inputs.stream().map(this::script).toList();
    files =
        ScriptFiles.of(
            scripts.stream()
                .filter(script -> !script.isBad())
                .map(script -> script.loaded().value().get())
                .toList());
  }

  private Script script(FoundInput input) {
    return new Script(input, loaded.computeIfAbsent(input.path(), this::load));
  }

  private Checked<Loaded> load(Path script) {
    return session.load(new LoadRequest(List.of(script), parameters));
  }

  /** The files that other scripts take in. */
  private static Set<Path> included(List<Script> scripts) {
    Set<Path> included = new HashSet<>();
    for (Script script : scripts) {
      script.loaded().value().get().inputs().stream()
          .map(input -> real(input.path()))
          .filter(path -> !path.equals(script.path()))
          .forEach(included::add);
    }
    return included;
  }

  private static Path real(Path path) {
    return path.toAbsolutePath().normalize();
  }

  private static Part part(Script script) {
    Loaded loaded = script.loaded().value().get();
    ReadCatalog read = new ReadCatalog(loaded.catalog(), loaded.places());
    List<Item> items = DeclaredItems.of(read).values().stream().flatMap(List::stream).toList();
    InputReport report =
        new InputReport(
            script.input().name(),
            WHAT,
            script.loaded().diagnostics(),
            List.of(),
            items,
            List.of());
    return new Part(
        script.input().stem(),
        true,
        read,
        AbsolutePaths.in(loaded),
        Session.folders(loaded),
        List.of(),
        List.of(report));
  }
}
