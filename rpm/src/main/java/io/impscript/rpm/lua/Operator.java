package io.impscript.rpm.lua;

/** Operators on two numbers, with the names of their metamethods. */
enum Operator {
  ADD("__add"),
  SUBTRACT("__sub"),
  MULTIPLY("__mul"),
  DIVIDE("__div"),
  MODULO("__mod"),
  POWER("__pow"),
  FLOOR_DIVIDE("__idiv"),
  AND("__band"),
  OR("__bor"),
  XOR("__bxor"),
  LEFT("__shl"),
  RIGHT("__shr"),
  NEGATE("__unm"),
  NOT("__bnot");

  final String method;

  Operator(String method) {
    this.method = method;
  }

  boolean isOnBits() {
    return switch (this) {
      case AND, OR, XOR, LEFT, RIGHT, NOT -> true;
      default -> false;
    };
  }

  /** Of two whole numbers, a divisor not 0; null where the result is none. */
  Object whole(long a, long b) {
    return switch (this) {
      case ADD -> a + b;
      case SUBTRACT -> a - b;
      case MULTIPLY -> a * b;
      case MODULO -> Math.floorMod(a, b);
      case FLOOR_DIVIDE -> Math.floorDiv(a, b);
      case NEGATE -> -a;
      case AND -> a & b;
      case OR -> a | b;
      case XOR -> a ^ b;
      case NOT -> ~a;
      case LEFT -> shift(a, b);
      case RIGHT -> b == Long.MIN_VALUE ? 0L : shift(a, -b);
      case DIVIDE, POWER -> null;
    };
  }

  private static long shift(long value, long left) {
    if (left <= -Long.SIZE || left >= Long.SIZE) {
      return 0;
    }
    return left >= 0 ? value << left : value >>> -left;
  }

  double real(double a, double b) {
    return switch (this) {
      case ADD -> a + b;
      case SUBTRACT -> a - b;
      case MULTIPLY -> a * b;
      case DIVIDE -> a / b;
      case MODULO -> modulo(a, b);
      case POWER -> Math.pow(a, b);
      case FLOOR_DIVIDE -> Math.floor(a / b);
      case NEGATE -> -a;
      default -> throw new IllegalStateException(name());
    };
  }

  /** Has the sign of the divisor. */
  private static double modulo(double a, double b) {
    double rest = a % b;
    return rest * b < 0 ? rest + b : rest;
  }
}
