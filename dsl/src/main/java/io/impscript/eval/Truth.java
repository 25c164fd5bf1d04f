package io.impscript.eval;

import java.util.Collection;
import java.util.Map;
import java.util.regex.Matcher;

/** Groovy's truth: null, zero and everything empty are false. */
final class Truth {
  private Truth() {}

  static boolean of(Object value) {
    if (value instanceof Boolean truth) {
      return truth;
    } else if (value == null) {
      return false;
    } else if (value instanceof String text) {
      return !text.isEmpty();
    } else if (value instanceof Collection<?> several) {
      return !several.isEmpty();
    } else if (value instanceof Map<?, ?> map) {
      return !map.isEmpty();
    } else if (value instanceof Number number) {
      return number.doubleValue() != 0;
    } else if (value instanceof Matcher matcher) {
      return matcher.find();
    }
    return true;
  }
}
