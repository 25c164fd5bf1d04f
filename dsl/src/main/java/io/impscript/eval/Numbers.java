package io.impscript.eval;

import io.impscript.diag.DiagnosticCode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import org.codehaus.groovy.runtime.typehandling.NumberMath;

/** Arithmetic as Groovy does it, within limits. */
final class Numbers {
  private static final Set<String> TYPES =
      Set.of(
          "int",
          "Integer",
          "long",
          "Long",
          "double",
          "Double",
          "BigDecimal",
          "BigInteger",
          "Number");
  private static final List<String> WIDTHS =
      List.of("Integer", "Long", "BigInteger", "BigDecimal", "Double");
  private static final int DIGITS = 10_000;

  private Numbers() {}

  static boolean isType(String type) {
    return TYPES.contains(type);
  }

  static boolean is(Number number, String type) {
    return number.getClass().getSimpleName().equals(boxed(type));
  }

  /** Whether a parameter of a type takes the number without losing anything. */
  static boolean widens(Number number, String type) {
    int to = WIDTHS.indexOf(boxed(type));
    int from = WIDTHS.indexOf(number.getClass().getSimpleName());
    return to >= from && from >= 0;
  }

  private static String boxed(String type) {
    return switch (type) {
      case "int" -> "Integer";
      case "long" -> "Long";
      case "double" -> "Double";
      default -> type;
    };
  }

  static Number convert(Number number, String type) {
    return switch (boxed(type)) {
      case "Integer" -> number.intValue();
      case "Long" -> number.longValue();
      case "Double" -> number.doubleValue();
      case "BigInteger" -> checked(NumberMath.toBigInteger(number));
      case "BigDecimal" -> checked(NumberMath.toBigDecimal(number));
      default -> number;
    };
  }

  static Number parse(String text, String type) {
    String digits = text.strip();
    try {
      return switch (boxed(type)) {
        case "Integer" -> Integer.valueOf(digits);
        case "Long" -> Long.valueOf(digits);
        case "Double" -> Double.valueOf(digits);
        case "BigInteger" -> new BigInteger(shortEnough(digits));
        default -> checked(new BigDecimal(shortEnough(digits)));
      };
    } catch (NumberFormatException e) {
      throw Failure.of(DiagnosticCode.EVALUATION, "'" + shown(text) + "' is not a number");
    }
  }

  private static String shown(String text) {
    return text.length() > 40 ? text.substring(0, 40) + "…" : text;
  }

  private static String shortEnough(String digits) {
    if (digits.length() > DIGITS) {
      throw tooLong();
    }
    return digits;
  }

  private static Failure tooLong() {
    return Failure.limit("a number of more than %,d digits".formatted(DIGITS), "make it smaller");
  }

  /** Refuses numbers whose digits would fill the memory when written out. */
  static Number checked(Number number) {
    boolean tooLong =
        number instanceof BigDecimal decimal
                && (Math.abs((long) decimal.scale()) > DIGITS || decimal.precision() > DIGITS)
            || number instanceof BigInteger whole && whole.bitLength() > DIGITS * 4;
    if (tooLong) {
      throw tooLong();
    }
    return number;
  }

  static Number calculate(String operator, Number left, Number right) {
    return switch (operator) {
      case "+" -> checked(NumberMath.add(left, right));
      case "-" -> checked(NumberMath.subtract(left, right));
      case "*" -> checked(NumberMath.multiply(left, right));
      case "/" -> checked(NumberMath.divide(left, right));
      case "%" -> NumberMath.remainder(left, right);
      case "&" -> NumberMath.and(left, right);
      case "|" -> NumberMath.or(left, right);
      case "^" -> NumberMath.xor(left, right);
      default -> shift(operator, left, right);
    };
  }

  private static Number shift(String operator, Number left, Number right) {
    if (left instanceof BigInteger && Math.abs(right.longValue()) > DIGITS * 4) {
      throw tooLong();
    }
    return switch (operator) {
      case "<<" -> checked(NumberMath.leftShift(left, right));
      case ">>" -> checked(NumberMath.rightShift(left, right));
      default -> NumberMath.rightShiftUnsigned(left, right);
    };
  }

  /** Refuses a power whose result would be too long. */
  static void checkPower(Number base, Number exponent) {
    double digits = Math.log10(Math.max(2, Math.abs(base.doubleValue()))) * exponent.doubleValue();
    if (Math.abs(digits) > DIGITS || Math.abs(exponent.doubleValue()) > DIGITS * 4) {
      throw tooLong();
    }
  }
}
