package io.impscript.rpm.lua;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers in the notations of C's {@code printf}, correctly rounded. */
final class Decimal {
  private static final int SMALLEST_FIXED = -4;

  private Decimal() {}

  /** Infinite and undefined ones; null for all others. */
  private static String special(double number) {
    if (Double.isNaN(number)) {
      // What 0/0 gives on the machines that images are for.
      return "-nan";
    }
    if (Double.isInfinite(number)) {
      return number > 0 ? "inf" : "-inf";
    }
    return null;
  }

  private static String signed(double number, String digits) {
    boolean negative = Double.doubleToRawLongBits(number) < 0;
    return negative ? "-" + digits : digits;
  }

  /** As {@code %f}. */
  static String fixed(double number, int places) {
    String special = special(number);
    BigDecimal value = special == null ? new BigDecimal(Math.abs(number)) : null;
    return special != null
        ? special
        : signed(number, value.setScale(places, RoundingMode.HALF_EVEN).toPlainString());
  }

  /** As {@code %e}. */
  static String exponential(double number, int places) {
    String special = special(number);
    return special != null ? special : signed(number, scientific(Math.abs(number), places));
  }

  private static String scientific(double number, int places) {
    BigDecimal value = rounded(number, places + 1);
    int exponent = exponent(value);
    String digits = value.unscaledValue().toString();
    StringBuilder text = new StringBuilder(digits);
    while (text.length() < places + 1) {
      text.append('0');
    }
    if (places > 0) {
      text.insert(1, '.');
    }
    String size = Integer.toString(Math.abs(exponent));
    return text.append(exponent < 0 ? "e-" : "e+")
        .append(size.length() < 2 ? "0" : "")
        .append(size)
        .toString();
  }

  private static BigDecimal rounded(double number, int digits) {
    return new BigDecimal(number).round(new MathContext(digits, RoundingMode.HALF_EVEN));
  }

  private static int exponent(BigDecimal value) {
    return value.signum() == 0 ? 0 : value.precision() - value.scale() - 1;
  }

  /**
   * As {@code %g}.
   *
   * @param zeros whether zeros at the end are kept
   */
  static String general(double number, int digits, boolean zeros) {
    String special = special(number);
    if (special != null) {
      return special;
    }
    int precision = Math.max(1, digits);
    int exponent = exponent(rounded(Math.abs(number), precision));
    boolean plain = exponent >= SMALLEST_FIXED && exponent < precision;
    String text =
        plain ? fixed(number, precision - 1 - exponent) : exponential(number, precision - 1);
    return zeros ? text : withoutZeros(text);
  }

  private static String withoutZeros(String text) {
    int mark = text.indexOf('e');
    String digits = mark < 0 ? text : text.substring(0, mark);
    if (digits.indexOf('.') < 0) {
      return text;
    }
    int end = digits.length();
    while (digits.charAt(end - 1) == '0') {
      end--;
    }
    end -= digits.charAt(end - 1) == '.' ? 1 : 0;
    return digits.substring(0, end) + (mark < 0 ? "" : text.substring(mark));
  }
}
