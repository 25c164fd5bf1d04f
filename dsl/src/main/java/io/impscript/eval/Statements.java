package io.impscript.eval;

import io.impscript.diag.DiagnosticCode;
import io.impscript.syntax.Expr;
import io.impscript.syntax.Stmt;
import java.util.List;

/**
 * Evaluates statements. Each gives its value, which counts where it is the last of a closure or
 * function, or a {@link Signal}.
 */
final class Statements {
  private final Evaluator evaluator;
  private final Loops loops;
  private final SaidComments comments;

  Statements(Evaluator evaluator) {
    this.evaluator = evaluator;
    this.loops = new Loops(evaluator, this);
    this.comments = new SaidComments(evaluator);
  }

  /** Statements of a closure, function or plain block: the first that fails ends them all. */
  Object body(List<Stmt> statements, Scope scope) {
    Object result = null;
    for (Stmt statement : statements) {
      result = exec(statement, scope);
      if (result instanceof Signal) {
        return result;
      }
    }
    return result;
  }

  /** As {@link #body(List, Scope)}, the comments at the end of the block included. */
  Object body(Stmt.Block block, Scope scope) {
    Object result = body(block.statements(), scope);
    if (!(result instanceof Signal)) {
      comments.atEndOf(block, scope);
    }
    return result;
  }

  /** The block of a word: after a statement that fails, the next one is evaluated. */
  void recovering(Stmt.Block block, Scope scope) {
    recovering(block.statements(), scope);
    comments.atEndOf(block, scope);
  }

  /** Statements of a script or of a word's block: after one that fails, the next is evaluated. */
  Object recovering(List<Stmt> statements, Scope scope) {
    Object result = null;
    for (Stmt statement : statements) {
      result = recovering(statement, scope);
      if (result instanceof Signal) {
        return result;
      }
    }
    return result;
  }

  private Object recovering(Stmt statement, Scope scope) {
    try {
      return exec(statement, scope);
    } catch (Failure failure) {
      evaluator.report(failure);
      if (failure.isFatal()) {
        throw failure;
      }
      spoil(statement, scope);
      return null;
    }
  }

  /** What a failed statement should have given a value has none. */
  private static void spoil(Stmt statement, Scope scope) {
    if (statement instanceof Stmt.Declare declare) {
      declare.variables().forEach(variable -> scope.declareUnusable(variable.name()));
    } else if (statement instanceof Stmt.Evaluate evaluate
        && evaluate.expression() instanceof Expr.Assign assign
        && assign.target() instanceof Expr.Name name
        && scope.find(name.name()) != null) {
      scope.find(name.name()).spoil();
    }
  }

  Object exec(Stmt statement, Scope scope) {
    comments.before(statement, scope);
    evaluator.budget().enter();
    try {
      return dispatch(statement, scope);
    } catch (Failure failure) {
      throw failure.at(statement.span());
    } finally {
      evaluator.budget().leave();
    }
  }

  private Object dispatch(Stmt statement, Scope scope) {
    if (statement instanceof Stmt.Evaluate s) {
      return evaluator.eval(s.expression(), scope);
    } else if (statement instanceof Stmt.Declare s) {
      return declare(s, scope);
    } else if (statement instanceof Stmt.If s) {
      return branch(s, scope);
    } else if (statement instanceof Stmt.Block s) {
      return body(s, scope.inner());
    } else if (statement instanceof Stmt.Return s) {
      return Signal.returning(s.value().map(value -> evaluator.eval(value, scope)).orElse(null));
    } else if (statement instanceof Stmt.Break) {
      return Signal.BREAK;
    } else if (statement instanceof Stmt.Continue) {
      return Signal.CONTINUE;
    } else if (statement instanceof Stmt.Assert s) {
      return check(s, scope);
    } else if (statement instanceof Stmt.Function) {
      return null;
    }
    return loops.exec(statement, scope);
  }

  private Object branch(Stmt.If statement, Scope scope) {
    if (Truth.of(evaluator.eval(statement.condition(), scope))) {
      return body(statement.then(), scope.inner());
    }
    return statement.otherwise().isPresent() ? exec(statement.otherwise().get(), scope) : null;
  }

  private Object declare(Stmt.Declare statement, Scope scope) {
    Object value =
        statement.value().isPresent() ? evaluator.eval(statement.value().get(), scope) : null;
    List<Stmt.Variable> variables = statement.variables();
    for (int i = 0; i < variables.size(); i++) {
      Object own = statement.several() ? element(value, i) : value;
      scope.declare(variables.get(i).name(), variables.get(i).type(), own);
    }
    return value;
  }

  /** What the variable at a position gets of {@code def (a, b) = list}: null beyond the end. */
  static Object element(Object value, int position) {
    if (value == null) {
      return null;
    } else if (value instanceof List<?> list) {
      return position < list.size() ? list.get(position) : null;
    } else if (value instanceof String text && position < text.length()) {
      return text.substring(position, position + 1);
    }
    throw Failure.of(
        DiagnosticCode.EVALUATION, "only a list can be given to several variables, not this value");
  }

  private Object check(Stmt.Assert statement, Scope scope) {
    if (Truth.of(evaluator.eval(statement.condition(), scope))) {
      return null;
    }
    String message =
        statement
            .message()
            .map(text -> Texts.of(evaluator.eval(text, scope)))
            .orElse("the assertion does not hold");
    throw Failure.of(DiagnosticCode.EVALUATION, message).at(statement.condition().span());
  }
}
