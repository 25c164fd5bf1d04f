package io.impscript.load;

import io.impscript.bind.Binding;
import io.impscript.bind.CatalogDraft;
import io.impscript.bind.ScriptBinder;
import io.impscript.bind.Surroundings;
import io.impscript.check.CheckContext;
import io.impscript.check.ScriptChecker;
import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.eval.AllowedMethods;
import io.impscript.eval.CallSite;
import io.impscript.eval.CallSites;
import io.impscript.eval.Evaluator;
import io.impscript.eval.Failure;
import io.impscript.eval.Limits;
import io.impscript.eval.TopLevel;
import io.impscript.library.ScriptLibrary;
import io.impscript.syntax.Stmt;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Checks and evaluates scripts into one catalog. */
final class Evaluation implements Surroundings {
  private final Reader reader;
  private final ScriptFiles files;
  private final CatalogDraft draft = new CatalogDraft();
  private final Parameters parameters;
  private final BesideFiles beside;
  private final Evaluator evaluator;
  private final ScriptBinder words;
  private final Consumer<Diagnostic> found;
  private final Set<ScriptFile> evaluated = new HashSet<>();

  Evaluation(
      Sources sources,
      List<ScriptLibrary> libraries,
      Map<String, String> given,
      boolean interactive,
      Consumer<Diagnostic> found) {
    this.found = found;
    this.reader = new Reader(sources, found);
    this.files = new ScriptFiles(reader, libraries, found);
    this.beside = new BesideFiles(reader, files);
    CallSites sites = new CallSites();
    Binding binding = new Binding(sites, found);
    this.parameters = new Parameters(binding, given);
    this.evaluator = new Evaluator(found, sites, Limits.USUAL);
    this.words = new ScriptBinder(binding, draft, this, interactive);
  }

  Reader reader() {
    return reader;
  }

  ScriptFiles files() {
    return files;
  }

  CatalogDraft draft() {
    return draft;
  }

  Parameters parameters() {
    return parameters;
  }

  Evaluator evaluator() {
    return evaluator;
  }

  TopLevel top(ScriptFile file) {
    return new TopLevel(file.unit(), words);
  }

  /** Reports what is wrong in a script as far as that can be known without evaluating it. */
  void check(ScriptFile file) {
    Map<String, Stmt.Function> included = new HashMap<>(file.unit().functions());
    file.script().statements().stream()
        .filter(Stmt.Function.class::isInstance)
        .forEach(own -> included.remove(((Stmt.Function) own).name()));
    CheckContext context = new CheckContext(included, Map.of(), AllowedMethods.names(), false);
    ScriptChecker.check(file.script(), context).forEach(found);
  }

  /** Evaluates a script, unless that has been done. */
  void evaluate(ScriptFile file) {
    if (evaluated.add(file)) {
      evaluator.run(file.script(), top(file));
    }
  }

  /** The scripts evaluated so far. */
  Set<ScriptFile> evaluated() {
    return Set.copyOf(evaluated);
  }

  /** Goes back to where only these scripts had been evaluated. */
  void forgetAllBut(Set<ScriptFile> scripts) {
    evaluated.retainAll(scripts);
    files.keep(scripts);
  }

  /** What everything evaluated so far came to. */
  Loaded loaded() {
    return new Loaded(
        draft.catalog(), draft.places(), parameters.declared(), words.fragments(), reader.inputs());
  }

  @Override
  public Object parameter(
      String name, Object defaultValue, String description, List<String> oneOf, CallSite site) {
    return parameters.declare(name, defaultValue, description, oneOf, site);
  }

  @Override
  public void include(String script, CallSite site) {
    ScriptFile target = files.named(site.span().file()).included(script);
    if (target == null) {
      throw Failure.of(
              DiagnosticCode.NOT_ALLOWED,
              "an include cannot stand inside a function, closure or block",
              "put it at the top level of the script")
          .at(site.nameSpan());
    }
    evaluate(target);
  }

  @Override
  public String textOf(String path, CallSite site) {
    return beside.textOf(path, site);
  }
}
