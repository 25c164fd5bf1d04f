package io.impscript.eval;

import io.impscript.diag.DiagnosticCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The types that a script may name: tests for them, and conversions to them. */
final class Types {
  private static final Set<String> PRIMITIVE = Set.of("int", "long", "double", "boolean");

  private Types() {}

  /** The value that a variable of a type holds when it is declared without one, or with it. */
  static Object initial(String type, Object value) {
    if (value == null && PRIMITIVE.contains(plain(type))) {
      return plain(type).equals("boolean") ? Boolean.FALSE : cast(type, 0);
    }
    return cast(type, value);
  }

  /** A value as a variable or parameter of a type takes it. */
  static Object cast(String type, Object value) {
    String name = plain(type);
    if (value == null && !PRIMITIVE.contains(name)) {
      return null;
    } else if (name.equals("String") || name.equals("CharSequence")) {
      return Texts.of(value);
    } else if (name.equals("boolean") || name.equals("Boolean")) {
      return Truth.of(value);
    } else if (value instanceof Number number && Numbers.isType(name)) {
      return Numbers.convert(number, name);
    } else if (name.equals("Set") && value instanceof Collection<?> several) {
      return value instanceof Set<?> ? value : new LinkedHashSet<>(several);
    } else if (is(value, name)) {
      return value;
    }
    throw misfit(type, value);
  }

  /** {@code value as type}. */
  static Object as(String type, Object value, Budget budget) {
    String name = plain(type);
    if (value == null) {
      return name.equals("boolean") ? Boolean.FALSE : null;
    } else if (value instanceof String text && Numbers.isType(name)) {
      return Numbers.parse(text, name);
    } else if (name.equals("List") && !(value instanceof List<?>)) {
      return new ArrayList<>(elements(type, value, budget));
    } else if (name.equals("Set") && !(value instanceof Set<?>)) {
      return new LinkedHashSet<>(elements(type, value, budget));
    }
    return cast(type, value);
  }

  private static Collection<?> elements(String type, Object value, Budget budget) {
    if (value instanceof Collection<?> several) {
      budget.copied(several.size());
      budget.weigh(several);
      return several;
    } else if (value instanceof String text && plain(type).equals("List")) {
      return Loops.characters(text);
    }
    throw misfit(type, value);
  }

  /** {@code value instanceof type}. */
  static boolean is(Object value, String type) {
    return switch (plain(type)) {
      case "Object" -> value != null;
      case "String", "CharSequence" -> value instanceof String;
      case "boolean", "Boolean" -> value instanceof Boolean;
      case "Number" -> value instanceof Number;
      case "List" -> value instanceof List<?>;
      case "Set" -> value instanceof Set<?>;
      case "Collection" -> value instanceof Collection<?>;
      case "Map" -> value instanceof Map<?, ?>;
      case "Closure" -> value instanceof ScriptClosure;
      default -> value instanceof Number number && Numbers.is(number, plain(type));
    };
  }

  /** Whether a function's parameter of a type takes a value, as Groovy's choice of methods does. */
  static boolean accepts(Optional<String> type, Object value) {
    if (type.isEmpty() || value == null) {
      return type.isEmpty() || !PRIMITIVE.contains(plain(type.get()));
    }
    String name = plain(type.get());
    return name.equals("Object")
        || is(value, name)
        || value instanceof Number number && Numbers.widens(number, name);
  }

  static Failure misfit(String type, Object value) {
    String hint =
        value instanceof String && Numbers.isType(plain(type))
            ? "convert it: value.toInteger(), or value as " + plain(type)
            : "the type must fit the value; 'def' takes any";
    return Failure.of(
        DiagnosticCode.EVALUATION,
        "%s cannot be used as '%s'".formatted(Values.said(value), plain(type)),
        hint);
  }

  static String plain(String type) {
    int generic = type.indexOf('<');
    return (generic < 0 ? type : type.substring(0, generic)).strip();
  }
}
