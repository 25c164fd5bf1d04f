package io.impscript.converter.tree;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;

/** Reads numbers without losing a digit, in the smallest type that holds them. */
public final class Numbers {
  /** The limits of numbers in scripts. */
  private static final int LONGEST = 1000;

  private static final Pattern HUGE_EXPONENT = Pattern.compile("[eE][+-]?[0-9]{5,}$");

  private Numbers() {}

  /**
   * The number that a JSON text means.
   *
   * @throws NumberFormatException if its digits or its exponent are beyond what scripts can say
   */
  public static Number of(String text) {
    if (text.length() > LONGEST || HUGE_EXPONENT.matcher(text).find()) {
      throw new NumberFormatException("a number beyond all use");
    }
    return isWhole(text) ? smallest(new BigInteger(text)) : new BigDecimal(text);
  }

  private static boolean isWhole(String text) {
    return text.chars().allMatch(c -> c == '-' || Character.isDigit(c));
  }

  private static Number smallest(BigInteger value) {
    if (value.bitLength() > 63) {
      return value;
    }
    return value.bitLength() > 31 ? (Number) value.longValue() : (Number) value.intValue();
  }
}
