package io.impscript.syntax;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Arithmetic on the numbers of a text. */
final class Numbers {
  private Numbers() {}

  /** The number with a minus sign before it, in the type Groovy gives it. */
  static Object negate(Object number) {
    if (number instanceof Integer value) {
      return -value;
    }
    if (number instanceof Long value) {
      return value == 1L + Integer.MAX_VALUE ? (Object) Integer.MIN_VALUE : (Object) (-value);
    }
    if (number instanceof BigInteger value) {
      BigInteger negative = value.negate();
      return negative.bitLength() < 64 && value.bitLength() == 64 ? negative.longValue() : negative;
    }
    return number instanceof BigDecimal value ? value.negate() : (Object) (-(Double) number);
  }
}
