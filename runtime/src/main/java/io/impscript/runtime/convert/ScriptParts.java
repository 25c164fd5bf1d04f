package io.impscript.runtime.convert;

import io.impscript.converter.ReadCatalog;
import io.impscript.converter.report.InputReport;
import io.impscript.converter.report.Item;
import io.impscript.diag.Checked;
import io.impscript.diag.Diagnostic;
import io.impscript.load.LoadRequest;
import io.impscript.load.Loaded;
import io.impscript.runtime.session.AbsolutePaths;
import io.impscript.runtime.session.Session;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads scripts, each with what it includes. */
final class ScriptParts implements PartReader {
  private record Script(FoundInput input, Loaded loaded, List<Diagnostic> findings) {}

  private final Session session;
  private final Map<String, String> parameters;

  /**
   * @param parameters values for the parameters that the scripts declare
   */
  ScriptParts(Session session, Map<String, String> parameters) {
    this.session = session;
    this.parameters = parameters;
  }

  @Override
  public ReadParts read(List<FoundInput> inputs) {
    List<InputReport> refused = new ArrayList<>();
    List<Script> scripts = new ArrayList<>();
    List<String> leftAlone = new ArrayList<>();
    for (FoundInput input : inputs) {
      Checked<Loaded> loaded = session.load(new LoadRequest(List.of(input.path()), parameters));
      boolean bad = loaded.value().isEmpty() || loaded.hasErrors();
      if (bad && !input.claimed()) {
        leftAlone.add(input.name());
      } else if (bad) {
        refused.add(InputReport.refused(input.name(), "a script", loaded.diagnostics()));
      } else {
        scripts.add(new Script(input, loaded.value().get(), loaded.diagnostics()));
      }
    }
    Set<Path> included = included(scripts);
    List<Part> parts = new ArrayList<>();
    for (Script script : scripts) {
      if (included.contains(real(script.input().path()))) {
        leftAlone.add(script.input().name() + " (included by another script)");
      } else {
        parts.add(part(script));
      }
    }
    return new ReadParts(parts, refused, leftAlone);
  }

  /** The files that other scripts take in. */
  private static Set<Path> included(List<Script> scripts) {
    Set<Path> included = new HashSet<>();
    for (Script script : scripts) {
      Path own = real(script.input().path());
      script.loaded().inputs().stream()
          .map(input -> real(input.path()))
          .filter(path -> !path.equals(own))
          .forEach(included::add);
    }
    return included;
  }

  private static Path real(Path path) {
    return path.toAbsolutePath().normalize();
  }

  private static Part part(Script script) {
    Loaded loaded = script.loaded();
    ReadCatalog read = new ReadCatalog(loaded.catalog(), loaded.places());
    List<Item> items = DeclaredItems.of(read).values().stream().flatMap(List::stream).toList();
    InputReport report =
        new InputReport(
            script.input().name(), "a script", script.findings(), List.of(), items, List.of());
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
