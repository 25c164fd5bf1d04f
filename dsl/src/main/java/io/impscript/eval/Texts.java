package io.impscript.eval;

import groovy.lang.Range;
import io.impscript.diag.DiagnosticCode;
import java.util.Collection;
import java.util.Map;

/** The text of a value, as Groovy writes it: {@code [a, b]}, {@code [a:1]}, {@code null}. */
final class Texts {
  private Texts() {}

  static String of(Object value) {
    if (value instanceof String text) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    append(out, value, 0);
    return out.toString();
  }

  /** The text of a value inside {@code ${…}}, where Groovy spells out ranges. */
  static String inTemplate(Object value) {
    if (value instanceof Range<?> range) {
      StringBuilder out = new StringBuilder();
      list(out, range, 0);
      return out.toString();
    }
    return of(value);
  }

  private static void append(StringBuilder out, Object value, int depth) {
    if (depth > 200 || out.length() > Limits.USUAL.text()) {
      throw Failure.limit("the text of a list or map gets too long", "does it contain itself?");
    } else if (value instanceof Collection<?> several && !(value instanceof Range<?>)) {
      list(out, several, depth);
    } else if (value instanceof Map<?, ?> map) {
      map(out, map, depth);
    } else if (value instanceof Map.Entry<?, ?> entry) {
      entry(out, entry, '=', depth);
    } else if (value instanceof ScriptClosure) {
      throw Failure.of(
          DiagnosticCode.EVALUATION, "a closure has no text", "call it: name() or name.call()");
    } else {
      out.append(value);
    }
  }

  private static void list(StringBuilder out, Collection<?> several, int depth) {
    String between = "";
    out.append('[');
    for (Object element : several) {
      out.append(between);
      append(out, element, depth + 1);
      between = ", ";
    }
    out.append(']');
  }

  private static void map(StringBuilder out, Map<?, ?> map, int depth) {
    String between = "";
    out.append('[');
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      out.append(between);
      entry(out, entry, ':', depth);
      between = ", ";
    }
    out.append(map.isEmpty() ? ":]" : "]");
  }

  private static void entry(StringBuilder out, Map.Entry<?, ?> entry, char sign, int depth) {
    append(out, entry.getKey(), depth + 1);
    out.append(sign);
    append(out, entry.getValue(), depth + 1);
  }
}
