package io.impscript.eval;

import io.impscript.diag.DiagnosticCode;
import io.impscript.syntax.Expr;
import java.util.List;
import java.util.Map;

/** Evaluates assignments, and {@code ++} and {@code --}. */
final class Assignments {
  private final Evaluator evaluator;
  private final Operators operators;
  private final Access access;

  Assignments(Evaluator evaluator, Operators operators, Access access) {
    this.evaluator = evaluator;
    this.operators = operators;
    this.access = access;
  }

  Object assign(Expr.Assign assign, Scope scope) {
    if (assign.operator().equals("=")) {
      Object value = assign.target() instanceof Expr.Name ? null : place(assign.target(), scope);
      return put(assign.target(), value, evaluator.eval(assign.value(), scope), scope);
    }
    return change(assign, scope);
  }

  /** What an element or property is assigned to, evaluated before the value, and its index. */
  private Object place(Expr target, Scope scope) {
    if (target instanceof Expr.Index index) {
      Object owner = evaluator.eval(index.target(), scope);
      List<Object> indexes = evaluator.expressions().list(index.indexes(), scope);
      return new Place(owner, indexes.size() == 1 ? indexes.get(0) : indexes);
    } else if (target instanceof Expr.Property property) {
      return new Place(evaluator.eval(property.target(), scope), property.name());
    }
    return null;
  }

  private record Place(Object owner, Object index) {}

  private Object change(Expr.Assign assign, Scope scope) {
    String operator = assign.operator().substring(0, assign.operator().length() - 1);
    Object place = place(assign.target(), scope);
    Object old = old(assign.target(), place, scope);
    if (operator.equals("?")) {
      return Truth.of(old)
          ? old
          : put(assign.target(), place, evaluator.eval(assign.value(), scope), scope);
    }
    Object value = operators.binary(operator, old, evaluator.eval(assign.value(), scope));
    return put(assign.target(), place, value, scope);
  }

  private Object old(Expr target, Object place, Scope scope) {
    return place instanceof Place known
        ? access.at(known.owner(), known.index())
        : evaluator.eval(target, scope);
  }

  Object step(Expr.Step step, Scope scope) {
    Object place = place(step.target(), scope);
    Object old = old(step.target(), place, scope);
    if (!(old instanceof Number number)) {
      throw Failure.of(
          DiagnosticCode.EVALUATION,
          "'%s' counts numbers, not %s".formatted(step.operator(), Values.said(old)));
    }
    Object value = Numbers.calculate(step.operator().substring(1), number, 1);
    put(step.target(), place, value, scope);
    return step.prefix() ? value : old;
  }

  private Object put(Expr target, Object place, Object value, Scope scope) {
    if (target instanceof Expr.Name name) {
      variable(name, scope).set(value);
    } else if (place instanceof Place known) {
      put(known, value);
    } else if (target instanceof Expr.ListLiteral several) {
      for (int i = 0; i < several.elements().size(); i++) {
        put(several.elements().get(i), null, Statements.element(value, i), scope);
      }
    } else {
      throw Failure.of(DiagnosticCode.EVALUATION, "nothing can be assigned to this");
    }
    return value;
  }

  private static Slot variable(Expr.Name name, Scope scope) {
    Slot slot = scope.find(name.name());
    if (slot == null) {
      throw Expressions.unknown(name.name(), scope).at(name.span());
    }
    return slot;
  }

  @SuppressWarnings("unchecked")
  private void put(Place place, Object value) {
    if (place.owner() instanceof Map<?, ?> map) {
      evaluator.budget().elements(map.size() + 1L);
      ((Map<Object, Object>) map).put(evaluator.budget().weigh(place.index()), value);
    } else if (place.owner() instanceof List<?> list && place.index() instanceof Integer position) {
      put((List<Object>) list, position, value);
    } else {
      throw Failure.of(
          DiagnosticCode.EVALUATION, Values.said(place.owner()) + " cannot be changed this way");
    }
  }

  /** Beyond the end, the list grows, with null between. */
  private void put(List<Object> list, int position, Object value) {
    int at = position < 0 ? position + list.size() : position;
    evaluator.budget().elements(at + 1L);
    if (at < 0) {
      throw Failure.of(
          DiagnosticCode.EVALUATION,
          "[%d] is outside: there are %d elements".formatted(position, list.size()));
    }
    while (list.size() <= at) {
      list.add(null);
    }
    list.set(at, value);
  }
}
