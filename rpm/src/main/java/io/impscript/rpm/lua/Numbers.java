package io.impscript.rpm.lua;

import java.math.BigInteger;

/** Numbers as texts and texts as numbers. */
final class Numbers {
  private static final double FIRST_TOO_LARGE = 0x1p63;
  private static final int HEXADECIMAL = 16;

  private Numbers() {}

  /** A number or a text that is one; null for others. */
  static Object of(Object value) {
    if (value instanceof Number) {
      return value;
    }
    return value instanceof String text ? parse(text) : null;
  }

  /** The whole number that a number or text stands for; null if it is none. */
  static Long whole(Object value) {
    Object number = of(value);
    if (number instanceof Long whole) {
      return whole;
    }
    if (number instanceof Double other && other == Math.rint(other)) {
      boolean fits = other >= -FIRST_TOO_LARGE && other < FIRST_TOO_LARGE;
      return fits ? Long.valueOf(other.longValue()) : null;
    }
    return null;
  }

  static double real(Object number) {
    return ((Number) number).doubleValue();
  }

  static String text(Object number) {
    if (number instanceof Long whole) {
      return Long.toString(whole);
    }
    String text = Decimal.general((Double) number, 14, false);
    return isWholeLooking(text) ? text + ".0" : text;
  }

  private static boolean isWholeLooking(String text) {
    return text.chars().allMatch(c -> c == '-' || c >= '0' && c <= '9');
  }

  /** Null if it is no number. */
  static Object parse(String text) {
    String rest = text.strip();
    boolean negative = rest.startsWith("-");
    String digits = negative || rest.startsWith("+") ? rest.substring(1) : rest;
    if (digits.isEmpty() || !isStart(digits.charAt(0))) {
      return null;
    }
    boolean hexadecimal = digits.startsWith("0x") || digits.startsWith("0X");
    Object number = hexadecimal ? hexadecimal(digits.substring(2)) : decimal(digits);
    return negative ? negated(number) : number;
  }

  private static boolean isStart(char c) {
    return c == '.' || c >= '0' && c <= '9';
  }

  private static Object negated(Object number) {
    if (number instanceof Long whole) {
      return -whole;
    }
    return number instanceof Double real ? Double.valueOf(-real) : null;
  }

  private static Object decimal(String digits) {
    if (digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      BigInteger whole = new BigInteger(digits);
      if (whole.bitLength() < Long.SIZE) {
        return whole.longValue();
      }
    }
    boolean plain = digits.chars().allMatch(c -> c >= '0' && c <= '9' || ".eE+-".indexOf(c) >= 0);
    return plain ? real(digits) : null;
  }

  private static Object hexadecimal(String digits) {
    if (!digits.isEmpty() && digits.chars().allMatch(c -> Character.digit(c, HEXADECIMAL) >= 0)) {
      return new BigInteger(digits, HEXADECIMAL).longValue();
    }
    boolean power = digits.indexOf('p') >= 0 || digits.indexOf('P') >= 0;
    return real("0x" + digits + (power ? "" : "p0"));
  }

  private static Double real(String text) {
    try {
      char last = text.charAt(text.length() - 1);
      return Character.isLetter(last) && !text.startsWith("0x") ? null : Double.valueOf(text);
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
