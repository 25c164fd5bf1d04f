package io.impscript.converter.tree;

import io.impscript.syntax.NumberLimits;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Reads numbers without losing a digit, in the smallest type that holds them. */
public final class Numbers {
  private Numbers() {}

  /**
   * The number that a JSON text means.
   *
   * @throws NumberFormatException if its digits or its exponent are beyond what scripts can say
   */
  public static Number of(String text) {
    if (NumberLimits.exceeded(text)) {
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
