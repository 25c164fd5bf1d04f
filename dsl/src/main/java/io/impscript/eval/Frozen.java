package io.impscript.eval;

import io.impscript.diag.DiagnosticCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Copies values so that nothing can change them: text, numbers, truth values, lists and maps. */
final class Frozen {
  private static final int DEPTH = 100;
  private static final int ELEMENTS = 1_000_000;

  private int elements;

  private Frozen() {}

  /**
   * The copy.
   *
   * @throws Failure where the value is or holds something else
   */
  static Object of(Object value) {
    return new Frozen().copy(value, 0);
  }

  private Object copy(Object value, int depth) {
    if (depth > DEPTH || ++elements > ELEMENTS) {
      throw Failure.limit("a value with too many parts", "does a list contain itself?");
    } else if (value instanceof Collection<?> several) {
      return list(several, depth);
    } else if (value instanceof Map<?, ?> map) {
      return map(map, depth);
    } else if (value == null
        || value instanceof String
        || value instanceof Number
        || value instanceof Boolean) {
      return value;
    }
    throw Failure.of(
        DiagnosticCode.WRONG_ARGUMENT,
        Values.said(value) + " cannot be kept in a recipe",
        "text, numbers, truth values, lists and maps can");
  }

  private List<Object> list(Collection<?> several, int depth) {
    List<Object> copy = new ArrayList<>();
    several.forEach(element -> copy.add(copy(element, depth + 1)));
    return Collections.unmodifiableList(copy);
  }

  private Map<String, Object> map(Map<?, ?> map, int depth) {
    Map<String, Object> copy = new LinkedHashMap<>();
    map.forEach((key, value) -> copy.put(key(key), copy(value, depth + 1)));
    return Collections.unmodifiableMap(copy);
  }

  private static String key(Object key) {
    if (key instanceof String text) {
      return text;
    }
    throw Failure.of(
        DiagnosticCode.WRONG_ARGUMENT,
        "a key of this map is %s, not text".formatted(Values.said(key)),
        "put keys in quotes");
  }
}
