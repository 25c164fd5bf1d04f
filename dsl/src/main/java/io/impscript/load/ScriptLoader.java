package io.impscript.load;

import io.impscript.diag.Checked;
import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.diag.Diagnostics;
import io.impscript.eval.Failure;
import io.impscript.library.ScriptLibrary;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;

/** Loads scripts: reads, parses, checks and evaluates them into one catalog. */
public final class ScriptLoader {
  /** Errors after which everything declared is there, though not as it should be. */
  private static final Set<DiagnosticCode> LEAVE_WHOLE =
      Set.of(
          DiagnosticCode.BAD_VALUE,
          DiagnosticCode.BAD_NAME,
          DiagnosticCode.BAD_NODE,
          DiagnosticCode.BAD_PARAMETER,
          DiagnosticCode.UNKNOWN_PARAMETER);

  private final List<ScriptLibrary> libraries;
  private final Sources sources;

  public ScriptLoader(List<ScriptLibrary> libraries, Sources sources) {
    this.libraries = List.copyOf(libraries);
    this.sources = sources;
  }

  /** A loader of files, with all libraries of the class path. */
  public static ScriptLoader ofFiles() {
    return new ScriptLoader(
        ServiceLoader.load(ScriptLibrary.class).stream().map(ServiceLoader.Provider::get).toList(),
        new FileSources());
  }

  /**
   * Loads scripts into one catalog. Nothing is evaluated unless all scripts, included ones too, are
   * free of errors that can be seen without it.
   *
   * @return what they come to, or all errors; both where the errors are about single values and
   *     nothing else is missing from the catalog, so that it can be validated nevertheless
   */
  public Checked<Loaded> load(LoadRequest request) {
    return DeepStack.run(() -> loadHere(request));
  }

  private Checked<Loaded> loadHere(LoadRequest request) {
    Diagnostics found = new Diagnostics();
    Evaluation evaluation =
        new Evaluation(sources, libraries, request.parameters(), false, found::add);
    List<ScriptFile> roots =
        request.scripts().stream()
            .map((Path path) -> evaluation.files().root(path))
            .flatMap(Optional::stream)
            .toList();
    evaluation.files().takeNew().forEach(evaluation::check);
    if (!found.hasErrors()) {
      evaluate(roots, evaluation);
    }
    List<Diagnostic> all = found.sorted();
    return all.stream().allMatch(ScriptLoader::leavesWhole)
        ? Checked.of(evaluation.loaded(), all)
        : Checked.failed(all);
  }

  private static boolean leavesWhole(Diagnostic finding) {
    return !finding.isError() || LEAVE_WHOLE.contains(finding.code());
  }

  private static void evaluate(List<ScriptFile> roots, Evaluation evaluation) {
    try {
      roots.forEach(evaluation::evaluate);
    } catch (Failure ended) {
      return;
    }
    evaluation.parameters().reportUnknown();
  }
}
