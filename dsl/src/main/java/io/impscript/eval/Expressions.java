package io.impscript.eval;

import io.impscript.diag.DiagnosticCode;
import io.impscript.diag.NearNames;
import io.impscript.syntax.Expr;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Evaluates expressions. */
final class Expressions {
  private final Evaluator evaluator;
  private final Operators operators;
  private final Access access;
  private final Assignments assignments;
  private final Calls calls;

  Expressions(Evaluator evaluator) {
    this.evaluator = evaluator;
    this.operators = new Operators(evaluator);
    this.access = new Access(evaluator);
    this.assignments = new Assignments(evaluator, operators, access);
    this.calls = new Calls(evaluator);
  }

  Object eval(Expr expression, Scope scope) {
    if (expression instanceof Expr.Literal literal) {
      return literal.value();
    }
    evaluator.budget().enter();
    try {
      return dispatch(expression, scope);
    } catch (Failure failure) {
      throw failure.at(expression.span());
    } catch (RuntimeException e) {
      throw Failures.translate(e).at(expression.span());
    } finally {
      evaluator.budget().leave();
    }
  }

  private Object dispatch(Expr expression, Scope scope) {
    if (expression instanceof Expr.Call e) {
      return calls.eval(e, scope);
    } else if (expression instanceof Expr.Name e) {
      return name(e, scope);
    } else if (expression instanceof Expr.Template e) {
      return template(e, scope);
    } else if (expression instanceof Expr.Closure e) {
      return new ScriptClosure(e, scope, evaluator);
    } else if (expression instanceof Expr.Binary e) {
      return chain(e, scope);
    } else if (expression instanceof Expr.ListLiteral e) {
      return list(e.elements(), scope);
    } else if (expression instanceof Expr.MapLiteral e) {
      return map(e, scope);
    } else if (expression instanceof Expr.Property e) {
      return access.property(e, scope);
    } else if (expression instanceof Expr.Index e) {
      return access.index(e, scope);
    }
    return dispatchRare(expression, scope);
  }

  private Object dispatchRare(Expr expression, Scope scope) {
    if (expression instanceof Expr.Unary e) {
      return operators.unary(e.operator(), eval(e.operand(), scope));
    } else if (expression instanceof Expr.Ternary e) {
      return eval(Truth.of(eval(e.condition(), scope)) ? e.then() : e.otherwise(), scope);
    } else if (expression instanceof Expr.Elvis e) {
      Object value = eval(e.value(), scope);
      return Truth.of(value) ? value : eval(e.otherwise(), scope);
    } else if (expression instanceof Expr.Range e) {
      return Ranges.of(e, eval(e.from(), scope), eval(e.to(), scope));
    } else if (expression instanceof Expr.Cast e) {
      return Types.as(e.type(), eval(e.value(), scope), evaluator.budget());
    } else if (expression instanceof Expr.InstanceOf e) {
      return Types.is(eval(e.value(), scope), e.type()) != e.negated();
    } else if (expression instanceof Expr.Assign e) {
      return assignments.assign(e, scope);
    } else if (expression instanceof Expr.Step e) {
      return assignments.step(e, scope);
    }
    throw Failure.of(DiagnosticCode.UNSUPPORTED_SYNTAX, "this cannot stand here");
  }

  private Object name(Expr.Name name, Scope scope) {
    Slot slot = scope.find(name.name());
    if (slot == null) {
      throw unknown(name.name(), scope);
    }
    return slot.get();
  }

  static Failure unknown(String name, Scope scope) {
    return Failure.of(
        DiagnosticCode.UNKNOWN_VARIABLE,
        "nothing declares '" + name + "'",
        NearNames.hint(name, scope.names())
            .orElse("text stands in quotes: '" + name + "'; a variable is declared with 'def'"));
  }

  private Object template(Expr.Template template, Scope scope) {
    StringBuilder text = new StringBuilder();
    for (Expr part : template.parts()) {
      String more = Texts.inTemplate(eval(part, scope));
      evaluator.budget().text((long) text.length() + more.length());
      text.append(more);
    }
    return text.toString();
  }

  /** Elements of a list, or arguments; spread ones are taken in. */
  List<Object> list(List<Expr> elements, Scope scope) {
    List<Object> values = new ArrayList<>();
    for (Expr element : elements) {
      if (element instanceof Expr.Spread spread) {
        values.addAll(spread(spread, scope));
      } else {
        values.add(eval(element, scope));
      }
      evaluator.budget().elements(values.size());
    }
    return values;
  }

  /** What {@code *value} stands for. */
  Collection<?> spread(Expr.Spread spread, Scope scope) {
    Object value = eval(spread.value(), scope);
    if (value instanceof Collection<?> several) {
      evaluator.budget().copied(several.size());
      return several;
    } else if (value == null) {
      return java.util.Collections.singletonList(null);
    }
    throw Failure.of(DiagnosticCode.EVALUATION, "'*' spreads lists, not " + Values.said(value))
        .at(spread.span());
  }

  private Object map(Expr.MapLiteral literal, Scope scope) {
    Map<Object, Object> map = new LinkedHashMap<>();
    for (Expr.Entry entry : literal.entries()) {
      Object value = eval(entry.value(), scope);
      if (entry.key().isPresent()) {
        map.put(evaluator.budget().weigh(eval(entry.key().get(), scope)), value);
      } else {
        spreadMap(map, value);
      }
    }
    return map;
  }

  private static void spreadMap(Map<Object, Object> map, Object value) {
    if (value instanceof Map<?, ?> more) {
      map.putAll(more);
    } else if (value != null) {
      throw Failure.of(DiagnosticCode.EVALUATION, "'*:' spreads maps, not " + Values.said(value));
    }
  }

  /** Chains such as {@code a + b + c} lean to the left and may be long: evaluated by a loop. */
  private Object chain(Expr.Binary last, Scope scope) {
    Deque<Expr.Binary> rest = new ArrayDeque<>();
    Expr first = last;
    while (first instanceof Expr.Binary binary) {
      rest.push(binary);
      first = binary.left();
    }
    Object value = eval(first, scope);
    while (!rest.isEmpty()) {
      value = binary(rest.pop(), value, scope);
    }
    return value;
  }

  private Object binary(Expr.Binary binary, Object left, Scope scope) {
    if (binary.operator().equals("&&")) {
      return Truth.of(left) && Truth.of(eval(binary.right(), scope));
    } else if (binary.operator().equals("||")) {
      return Truth.of(left) || Truth.of(eval(binary.right(), scope));
    }
    Object right = eval(binary.right(), scope);
    evaluator.budget().step(1);
    try {
      return operators.binary(binary.operator(), left, right);
    } catch (Failure failure) {
      throw failure.at(binary.span());
    } catch (RuntimeException e) {
      throw Failures.translate(e).at(binary.span());
    }
  }
}
