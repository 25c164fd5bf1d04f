package io.impscript.load;

import io.impscript.diag.Checked;
import io.impscript.diag.Diagnostics;
import io.impscript.eval.Failure;
import io.impscript.library.ScriptLibrary;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** Loads scripts: reads, parses, checks and evaluates them into one catalog. */
public final class ScriptLoader {
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
   * @return what they come to, or all errors
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
    return found.hasErrors()
        ? Checked.failed(found.sorted())
        : Checked.of(loaded(evaluation), found.sorted());
  }

  private static void evaluate(List<ScriptFile> roots, Evaluation evaluation) {
    try {
      roots.forEach(evaluation::evaluate);
    } catch (Failure ended) {
      return;
    }
    evaluation.parameters().reportUnknown();
  }

  private static Loaded loaded(Evaluation evaluation) {
    return new Loaded(
        evaluation.draft().catalog(),
        evaluation.draft().places(),
        evaluation.parameters().declared(),
        evaluation.reader().inputs());
  }
}
