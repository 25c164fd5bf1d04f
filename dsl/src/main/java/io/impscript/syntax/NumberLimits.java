package io.impscript.syntax;

import java.util.regex.Pattern;

/** How large a number in a script can be. */
public final class NumberLimits {
  private static final Pattern HUGE_EXPONENT = Pattern.compile("[eE][+-]?[0-9]{5,}$");

  /** More digits than this are a mistake or an attack: reading them takes quadratic time. */
  private static final int LONGEST = 1000;

  private NumberLimits() {}

  /** Whether a number has more digits, or a longer exponent, than a script can say. */
  public static boolean exceeded(String digits) {
    return digits.length() > LONGEST || HUGE_EXPONENT.matcher(digits).find();
  }
}
