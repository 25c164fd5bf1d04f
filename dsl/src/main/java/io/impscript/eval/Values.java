package io.impscript.eval;

import java.util.Collection;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people call the kinds of values. */
final class Values {
  private Values() {}

  /** A value's kind with its article, for messages. */
  static String said(Object value) {
    if (value == null) {
      return "null";
    } else if (value instanceof String) {
      return "text";
    } else if (value instanceof Number) {
      return "a number";
    } else if (value instanceof Boolean) {
      return "a truth value";
    } else if (value instanceof Collection<?>) {
      return "a list";
    } else if (value instanceof Map<?, ?>) {
      return "a map";
    } else if (value instanceof ScriptClosure) {
      return "a block";
    }
    return other(value);
  }

  private static String other(Object value) {
    if (value instanceof Map.Entry<?, ?>) {
      return "a map entry";
    } else if (value instanceof Matcher) {
      return "a match";
    }
    return value instanceof Pattern ? "a pattern" : "a value";
  }
}
