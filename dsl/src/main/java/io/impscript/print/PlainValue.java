package io.impscript.print;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Values of extras as expressions that evaluate to values of the same type. */
final class PlainValue {
  private PlainValue() {}

  /**
   * The expression.
   *
   * @param depth how far the line is indented that it stands on
   */
  static String of(Object value, int depth) {
    String line = onOneLine(value);
    boolean fits = line.length() + depth * Lines.INDENT.length() <= Lines.WIDTH - 20;
    return fits ? line : broken(value, depth);
  }

  private static String broken(Object value, int depth) {
    if (value instanceof List<?> list && !list.isEmpty()) {
      return list.stream().map(element -> of(element, depth + 1)).collect(between(depth));
    } else if (value instanceof Map<?, ?> map && !map.isEmpty()) {
      return map.entrySet().stream()
          .map(
              entry -> Quoted.key((String) entry.getKey()) + ": " + of(entry.getValue(), depth + 1))
          .collect(between(depth));
    }
    return value instanceof String text ? Quoted.of(text) : onOneLine(value);
  }

  private static java.util.stream.Collector<CharSequence, ?, String> between(int depth) {
    String start = "\n" + Lines.INDENT.repeat(depth + 1);
    return Collectors.joining("," + start, "[" + start, "\n" + Lines.INDENT.repeat(depth) + "]");
  }

  private static String onOneLine(Object value) {
    if (value instanceof String text) {
      return Quoted.onOneLine(text);
    } else if (value instanceof List<?> list) {
      return list.stream().map(PlainValue::onOneLine).collect(Collectors.joining(", ", "[", "]"));
    } else if (value instanceof Map<?, ?> map) {
      return map.isEmpty() ? "[:]" : map(map);
    }
    return value instanceof Number number ? number(number) : String.valueOf(value);
  }

  private static String map(Map<?, ?> map) {
    return map.entrySet().stream()
        .map(entry -> Quoted.key((String) entry.getKey()) + ": " + onOneLine(entry.getValue()))
        .collect(Collectors.joining(", ", "[", "]"));
  }

  /** A number with the letter that its type needs. */
  private static String number(Number number) {
    if (number instanceof Long value) {
      return isInt(value) ? value + "L" : value.toString();
    } else if (number instanceof BigInteger value) {
      return value.abs().bitLength() <= 64 ? value + "g" : value.toString();
    } else if (number instanceof BigDecimal value) {
      String text = value.toString();
      return text.indexOf('.') < 0 && text.indexOf('E') < 0 ? text + "E0" : text;
    }
    return number instanceof Double ? number + "d" : number.toString();
  }

  private static boolean isInt(long value) {
    return value == (int) value;
  }
}
