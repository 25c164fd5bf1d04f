package io.impscript.eval;

import io.impscript.diag.Diagnostic;
import io.impscript.syntax.Script;
import io.impscript.syntax.ScriptComments;
import io.impscript.syntax.Stmt;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Evaluates scripts. One evaluator counts the steps of all scripts of a run together; it is not
 * safe for several threads.
 */
public final class Evaluator {
  private final Consumer<Diagnostic> found;
  private final CallSites sites;
  private final Budget budget;
  private final Statements statements;
  private final Expressions expressions;
  private final Functions functions;
  private final Methods methods;
  private final ScriptComments comments = new ScriptComments();
  private final Set<Object> reported = new HashSet<>();

  /**
   * @param found where findings go
   * @param sites told of every word that is said
   */
  public Evaluator(Consumer<Diagnostic> found, CallSites sites, Limits limits) {
    this.found = found;
    this.sites = sites;
    this.budget = new Budget(limits);
    this.functions = new Functions(this);
    this.methods = new Methods(this);
    this.expressions = new Expressions(this);
    this.statements = new Statements(this);
  }

  /**
   * Evaluates a script's statements; its functions are taken in first.
   *
   * @return the value of the last statement, null where it has none
   * @throws Failure fatal, where nothing more may be evaluated; reported already
   */
  public Object run(Script script, TopLevel top) {
    for (Stmt statement : script.statements()) {
      if (statement instanceof Stmt.Function function) {
        top.unit().add(function);
      }
    }
    comments.addAll(script.comments());
    try {
      return Signal.unwrap(statements.recovering(script.statements(), top.scope()));
    } catch (StackOverflowError | OutOfMemoryError e) {
      Failure failure = Failures.translate(e).at(script.span().start());
      report(failure);
      throw failure;
    }
  }

  /** Starts counting anew, for the next piece of a session. */
  public void restart() {
    budget.restart();
    reported.clear();
  }

  /** The text of a value as a person is shown it; closures have none of their own. */
  public static String shown(Object value) {
    return value instanceof ScriptClosure ? "{ … }" : Texts.of(value);
  }

  /** Reports what made a statement fail: at one place, one finding of a kind is enough. */
  void report(Failure failure) {
    failure.diagnostic().ifPresent(this::report);
  }

  private void report(Diagnostic diagnostic) {
    if (reported.add(java.util.List.of(diagnostic.code(), diagnostic.place()))) {
      found.accept(diagnostic);
    }
  }

  /** The comments of all scripts evaluated so far. */
  ScriptComments comments() {
    return comments;
  }

  Budget budget() {
    return budget;
  }

  CallSites sites() {
    return sites;
  }

  Statements statements() {
    return statements;
  }

  Expressions expressions() {
    return expressions;
  }

  Functions functions() {
    return functions;
  }

  Methods methods() {
    return methods;
  }

  Object eval(io.impscript.syntax.Expr expression, Scope scope) {
    return expressions.eval(expression, scope);
  }
}
