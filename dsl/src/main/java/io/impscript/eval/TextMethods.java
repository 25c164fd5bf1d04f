package io.impscript.eval;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.StringTokenizer;
import java.util.regex.Pattern;

/** Frequent methods of texts, and all that depend on the language of the machine in Java. */
final class TextMethods {
  private final Budget budget;
  private final RegexMethods regexes;

  TextMethods(Budget budget) {
    this.budget = budget;
    this.regexes = new RegexMethods(budget);
  }

  Object call(String text, String name, Object[] arguments) {
    if (name.equals("formatted")) {
      return Formats.format(text, arguments, budget);
    } else if (arguments.length == 0) {
      return simple(text, name);
    } else if (arguments.length == 1) {
      return one(text, name, arguments[0]);
    } else if (arguments.length == 2) {
      return two(text, name, arguments[0], arguments[1]);
    }
    return Methods.LEFT;
  }

  private static Object simple(String text, String name) {
    return switch (name) {
      case "size", "length" -> text.length();
      case "isEmpty" -> text.isEmpty();
      case "isBlank" -> text.isBlank();
      case "trim" -> text.trim();
      case "strip" -> text.strip();
      case "stripLeading" -> text.stripLeading();
      case "stripTrailing" -> text.stripTrailing();
      case "toUpperCase" -> text.toUpperCase(Locale.ROOT);
      case "toLowerCase" -> text.toLowerCase(Locale.ROOT);
      case "split", "tokenize" -> tokens(text, " \t\n\r\f");
      case "toInteger" -> Numbers.parse(text.trim(), "int");
      case "toLong" -> Numbers.parse(text.trim(), "long");
      case "toDouble" -> Numbers.parse(text.trim(), "double");
      case "toBigDecimal" -> Numbers.parse(text.trim(), "BigDecimal");
      case "toBigInteger" -> Numbers.parse(text.trim(), "BigInteger");
      default -> Methods.LEFT;
    };
  }

  private static List<Object> tokens(String text, String separators) {
    return new ArrayList<>(Collections.list(new StringTokenizer(text, separators)));
  }

  private Object one(String text, String name, Object argument) {
    if (argument instanceof String other) {
      Object result = withText(text, name, other);
      return result == Methods.LEFT ? regexes.one(text, name, other) : result;
    } else if (argument instanceof Pattern) {
      return regexes.one(text, name, argument);
    } else if (name.equals("repeat") && argument instanceof Integer times) {
      budget.text((long) text.length() * Math.max(0, times));
      return text.repeat(times);
    }
    return Methods.LEFT;
  }

  private static Object withText(String text, String name, String other) {
    return switch (name) {
      case "contains" -> text.contains(other);
      case "startsWith" -> text.startsWith(other);
      case "endsWith" -> text.endsWith(other);
      case "indexOf" -> text.indexOf(other);
      case "lastIndexOf" -> text.lastIndexOf(other);
      case "equalsIgnoreCase" -> text.equalsIgnoreCase(other);
      case "tokenize" -> tokens(text, other);
      default -> Methods.LEFT;
    };
  }

  private Object two(String text, String name, Object first, Object second) {
    if (name.equals("replace") && first instanceof String old && second instanceof String other) {
      return replace(text, old, other);
    } else if (first instanceof String || first instanceof Pattern) {
      return regexes.two(text, name, first, second);
    } else if (name.equals("substring")
        && first instanceof Integer a
        && second instanceof Integer b) {
      return text.substring(a, b);
    }
    return Methods.LEFT;
  }

  private String replace(String text, String old, String other) {
    long most = old.isEmpty() ? text.length() + 1L : text.length() / old.length();
    if (most * other.length() > 1_000_000) {
      budget.text(text.length() + count(text, old) * (other.length() - old.length()));
    }
    return text.replace(old, other);
  }

  private static long count(String text, String part) {
    if (part.isEmpty()) {
      return text.length() + 1L;
    }
    long count = 0;
    for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) {
      count++;
    }
    return count;
  }
}
