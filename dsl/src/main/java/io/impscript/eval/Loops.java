package io.impscript.eval;

import io.impscript.syntax.Expr;
import io.impscript.syntax.Stmt;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Evaluates loops and {@code switch}. */
final class Loops {
  private final Evaluator evaluator;
  private final Statements statements;

  Loops(Evaluator evaluator, Statements statements) {
    this.evaluator = evaluator;
    this.statements = statements;
  }

  Object exec(Stmt statement, Scope scope) {
    if (statement instanceof Stmt.ForIn s) {
      return forIn(s, scope);
    } else if (statement instanceof Stmt.ForLoop s) {
      return forLoop(s, scope.inner());
    } else if (statement instanceof Stmt.While s) {
      return whileLoop(s, scope);
    }
    return choose((Stmt.Switch) statement, scope);
  }

  /** All rounds have one variable, as in Groovy: a closure made inside sees its last value. */
  private Object forIn(Stmt.ForIn loop, Scope scope) {
    Collection<?> items = items(evaluator.eval(loop.items(), scope));
    Scope around = scope.inner();
    around.declare(loop.variable().name(), loop.variable().type(), null);
    for (Object item : items) {
      around.find(loop.variable().name()).set(item);
      Object result = statements.body(loop.body(), around.inner());
      if (ends(result)) {
        return after(result);
      }
    }
    return null;
  }

  /** What a loop goes through: of a map its entries, of a text its characters, of null nothing. */
  static Collection<?> items(Object value) {
    if (value == null) {
      return List.of();
    } else if (value instanceof List<?> || value instanceof Collection<?>) {
      return (Collection<?>) value;
    } else if (value instanceof Map<?, ?> map) {
      return map.entrySet();
    } else if (value instanceof String text) {
      return characters(text);
    }
    return List.of(value);
  }

  static List<String> characters(String text) {
    List<String> all = new ArrayList<>(text.length());
    for (int i = 0; i < text.length(); i++) {
      all.add(text.substring(i, i + 1));
    }
    return all;
  }

  private Object forLoop(Stmt.ForLoop loop, Scope scope) {
    loop.init().ifPresent(init -> statements.exec(init, scope));
    while (holds(loop, scope)) {
      Object result = statements.body(loop.body(), scope.inner());
      if (ends(result)) {
        return after(result);
      }
      loop.update().forEach(update -> evaluator.eval(update, scope));
    }
    return null;
  }

  private boolean holds(Stmt.ForLoop loop, Scope scope) {
    evaluator.budget().step(1);
    return loop.condition().isEmpty() || Truth.of(evaluator.eval(loop.condition().get(), scope));
  }

  private Object whileLoop(Stmt.While loop, Scope scope) {
    while (Truth.of(evaluator.eval(loop.condition(), scope))) {
      evaluator.budget().step(1);
      Object result = statements.body(loop.body(), scope.inner());
      if (ends(result)) {
        return after(result);
      }
    }
    return null;
  }

  private static boolean ends(Object result) {
    return result instanceof Signal signal && signal.kind() != Signal.Kind.CONTINUE;
  }

  /** What a loop gives that a signal ended: a {@code break} is used up, a {@code return} is not. */
  private static Object after(Object signal) {
    return signal == Signal.BREAK ? null : signal;
  }

  private Object choose(Stmt.Switch choice, Scope scope) {
    Object subject = evaluator.eval(choice.subject(), scope);
    int first = matching(choice, subject, scope);
    Object result = null;
    for (int i = first; i < choice.cases().size(); i++) {
      Stmt.Case one = choice.cases().get(i);
      List<Stmt> body = one.body().statements();
      boolean breaks = !body.isEmpty() && body.get(body.size() - 1) instanceof Stmt.Break;
      List<Stmt> upToBreak = breaks ? body.subList(0, body.size() - 1) : body;
      result = statements.body(upToBreak, scope.inner());
      if (result instanceof Signal || breaks || one.arrow()) {
        return result == Signal.BREAK ? null : result;
      }
    }
    return result;
  }

  private int matching(Stmt.Switch choice, Object subject, Scope scope) {
    int otherwise = choice.cases().size();
    for (int i = 0; i < choice.cases().size(); i++) {
      Stmt.Case one = choice.cases().get(i);
      if (one.values().isEmpty()) {
        otherwise = i;
      }
      for (Expr value : one.values()) {
        if (Cases.matches(evaluator.eval(value, scope), subject, evaluator.budget())) {
          return i;
        }
      }
    }
    return otherwise;
  }
}
