package io.impscript.load;

import io.impscript.bind.CatalogDraft;
import io.impscript.check.CheckContext;
import io.impscript.check.ScriptChecker;
import io.impscript.diag.Checked;
import io.impscript.diag.Diagnostic;
import io.impscript.diag.Diagnostics;
import io.impscript.eval.AllowedMethods;
import io.impscript.eval.Evaluator;
import io.impscript.eval.Failure;
import io.impscript.eval.TopLevel;
import io.impscript.library.ScriptLibrary;
import io.impscript.model.SourceSpan;
import io.impscript.syntax.Script;
import io.impscript.syntax.ScriptParser;
import io.impscript.syntax.Stmt;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Evaluates a script piece by piece, each on top of those before: variables, functions and
 * declarations are kept, and what is declared again takes the place of the former. A piece with an
 * error declares nothing.
 */
public final class ScriptSession {
  private final ScriptFile file;
  private final Evaluation evaluation;
  private final TopLevel top;
  private final Map<String, SourceSpan> variables = new LinkedHashMap<>();
  private Diagnostics found = new Diagnostics();

  /**
   * @param folder where includes and {@code textOf} look, as if the script lay there
   * @param parameters values set by {@code -P}, as text
   */
  public ScriptSession(
      List<ScriptLibrary> libraries, Sources sources, Path folder, Map<String, String> parameters) {
    this.evaluation =
        new Evaluation(sources, libraries, parameters, true, finding -> found.add(finding));
    this.file = new ScriptFile("input", Optional.of(folder.resolve("input")));
    this.top = evaluation.top(file);
  }

  /**
   * What a piece came to.
   *
   * @param value the value of its last statement as a person is shown it; empty where it has none
   * @param diagnostics all findings, sorted by place
   */
  public record Reply(Optional<String> value, List<Diagnostic> diagnostics) {
    public boolean hasErrors() {
      return diagnostics.stream().anyMatch(Diagnostic::isError);
    }
  }

  /**
   * Evaluates a piece of text.
   *
   * @param name the name that its spans carry
   */
  public Reply evaluate(String name, String text) {
    return DeepStack.run(() -> evaluateHere(file.piece(name), () -> Optional.of(text)));
  }

  /** Evaluates a file as a piece; its includes are looked for beside it. */
  public Reply load(Path script) {
    String name = script.toString();
    return DeepStack.run(
        () ->
            evaluateHere(
                file.piece(name, script), () -> evaluation.reader().script(name, script, null)));
  }

  private Reply evaluateHere(ScriptFile piece, Supplier<Optional<String>> text) {
    found = new Diagnostics();
    Optional<Object> value =
        text.get()
            .flatMap(read -> parse(piece.name(), read))
            .flatMap(script -> checkAndRun(piece, script));
    return new Reply(value.map(Evaluator::shown), found.sorted());
  }

  private Optional<Script> parse(String name, String text) {
    Checked<Script> parsed = ScriptParser.parse(name, text);
    found.addAll(parsed.diagnostics());
    return parsed.value();
  }

  private Optional<Object> checkAndRun(ScriptFile piece, Script script) {
    Set<ScriptFile> filesBefore = evaluation.evaluated();
    Object functionsBefore = file.unit().remember();
    CatalogDraft draftBefore = new CatalogDraft(evaluation.draft());
    Optional<Object> value = check(piece, script) ? run(script) : Optional.empty();
    if (found.hasErrors()) {
      evaluation.draft().restore(draftBefore);
      evaluation.forgetAllBut(filesBefore);
      file.unit().restore(functionsBefore);
      return Optional.empty();
    }
    evaluation.draft().keepLatest();
    note(script);
    return value;
  }

  private boolean check(ScriptFile piece, Script script) {
    evaluation.files().take(piece, script);
    List<ScriptFile> fresh = evaluation.files().takeNew();
    fresh.subList(0, fresh.size() - 1).forEach(evaluation::check);
    found.addAll(ScriptChecker.check(script, context(script)));
    return !found.hasErrors();
  }

  private CheckContext context(Script script) {
    Set<String> own = new HashSet<>();
    Map<String, Stmt.Function> functions = new HashMap<>(file.unit().functions());
    for (Stmt statement : script.statements()) {
      if (statement instanceof Stmt.Declare declare) {
        declare.variables().forEach(variable -> own.add(variable.name()));
      } else if (statement instanceof Stmt.Function function) {
        functions.remove(function.name());
      }
    }
    Map<String, SourceSpan> earlier = new HashMap<>(variables);
    earlier.keySet().removeAll(own);
    return new CheckContext(functions, earlier, AllowedMethods.names(), true);
  }

  private Optional<Object> run(Script script) {
    evaluation.evaluator().restart();
    try {
      return Optional.ofNullable(evaluation.evaluator().run(script, top));
    } catch (Failure ended) {
      return Optional.empty();
    }
  }

  private void note(Script script) {
    for (Stmt statement : script.statements()) {
      if (statement instanceof Stmt.Declare declare) {
        declare.variables().forEach(variable -> variables.put(variable.name(), variable.span()));
      }
    }
  }

  /** Everything that the pieces have declared so far. */
  public Loaded loaded() {
    return evaluation.loaded();
  }

  /** The variables declared so far, for completion. */
  public Set<String> variables() {
    return Set.copyOf(variables.keySet());
  }

  /** The functions that can be called, for completion. */
  public Set<String> functions() {
    return Set.copyOf(file.unit().functions().keySet());
  }
}
