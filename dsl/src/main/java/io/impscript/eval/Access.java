package io.impscript.eval;

import groovy.lang.Range;
import io.impscript.diag.DiagnosticCode;
import io.impscript.syntax.Expr;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/** Evaluates properties and indexes. */
final class Access {
  private final Evaluator evaluator;

  Access(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  Object property(Expr.Property property, Scope scope) {
    Object target = evaluator.eval(property.target(), scope);
    if (target == null && property.access() != Expr.Access.PLAIN) {
      return null;
    }
    try {
      return property.access() == Expr.Access.SPREAD
          ? spread(target, property.name())
          : get(target, property.name());
    } catch (Failure failure) {
      throw failure.at(property.nameSpan());
    }
  }

  private Object spread(Object target, String name) {
    List<Object> values = new ArrayList<>();
    for (Object element : Loops.items(target)) {
      values.add(element == null ? null : get(element, name));
    }
    return values;
  }

  private Object get(Object target, String name) {
    if (target instanceof Map<?, ?> map) {
      return map.get(name);
    } else if (AllowedMethods.isForbidden(name)) {
      throw Failure.of(
          DiagnosticCode.NOT_ALLOWED,
          "a script cannot use '" + name + "'",
          "text, numbers and lists have no properties; their methods are called with (…)");
    } else if (target instanceof Map.Entry<?, ?> entry && name.equals("key")) {
      return entry.getKey();
    } else if (target instanceof Map.Entry<?, ?> entry && name.equals("value")) {
      return entry.getValue();
    } else if (target instanceof Range<?> range && (name.equals("from") || name.equals("to"))) {
      return name.equals("from") ? range.getFrom() : range.getTo();
    } else if (target instanceof Collection<?> several) {
      return ofElements(several, name);
    } else if (target instanceof Matcher && name.equals("count")) {
      return evaluator.methods().library(target, "getCount");
    }
    throw noProperty(target, name);
  }

  /** Groovy's {@code list.name}: the property of every element that is not null. */
  private Object ofElements(Collection<?> several, String name) {
    List<Object> values = new ArrayList<>();
    for (Object element : several) {
      if (element != null) {
        values.add(get(element, name));
      }
    }
    return values;
  }

  static Failure noProperty(Object target, String name) {
    String hint =
        target == null
            ? "with '?.' in front, the whole is null here"
            : AllowedMethods.of(target).contains(name)
                ? "it is a method: " + name + "()"
                : "only maps have properties: their keys";
    return Failure.of(
        DiagnosticCode.EVALUATION,
        "%s has no property '%s'".formatted(Values.said(target), name),
        hint);
  }

  Object index(Expr.Index expression, Scope scope) {
    Object target = evaluator.eval(expression.target(), scope);
    if (target == null && expression.safe()) {
      return null;
    }
    List<Object> indexes = evaluator.expressions().list(expression.indexes(), scope);
    return at(target, indexes.size() == 1 ? indexes.get(0) : indexes);
  }

  Object at(Object target, Object index) {
    if (target instanceof Map<?, ?> map) {
      return map.get(evaluator.budget().weigh(index));
    } else if (target instanceof List<?> list && index instanceof Integer position) {
      return element(list, position);
    } else if (target instanceof String text && index instanceof Integer position) {
      return character(text, position);
    } else if (target instanceof Collection<?> several && index instanceof String name) {
      return ofElements(several, name);
    } else if (target == null || target instanceof Number || target instanceof Boolean) {
      throw Failure.of(
          DiagnosticCode.EVALUATION, Values.said(target) + " has no elements to take by '[…]'");
    }
    return evaluator.methods().library(target, "getAt", index);
  }

  private static Object element(List<?> list, int position) {
    int at = position < 0 ? position + list.size() : position;
    if (at < 0) {
      throw outside(position, list.size(), "elements");
    }
    return at < list.size() ? list.get(at) : null;
  }

  private static Object character(String text, int position) {
    int at = position < 0 ? position + text.length() : position;
    if (at < 0 || at >= text.length()) {
      throw outside(position, text.length(), "characters");
    }
    return text.substring(at, at + 1);
  }

  private static Failure outside(int position, int size, String what) {
    return Failure.of(
        DiagnosticCode.EVALUATION,
        "[%d] is outside: there are %d %s".formatted(position, size, what));
  }
}
