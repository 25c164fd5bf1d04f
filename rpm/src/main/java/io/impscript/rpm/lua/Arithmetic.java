package io.impscript.rpm.lua;

import java.math.BigDecimal;

/** Calculation and comparison of values. */
final class Arithmetic {
  private static final long EXACT = 1L << 53;

  private Arithmetic() {}

  static Object calculate(Lua lua, Operator operator, Object a, Object b) {
    if (a instanceof Number && b instanceof Number && !operator.isOnBits()) {
      return ofNumbers(lua, operator, a, b);
    }
    Object method = lua.binaryMethod(a, b, operator.method);
    if (method != null) {
      return lua.first(lua.call(method, a, b));
    }
    Object left = Numbers.of(a);
    Object right = Numbers.of(b);
    if (left == null || right == null) {
      Object wrong = left == null ? a : b;
      String what = operator.isOnBits() ? "perform bitwise operation" : "perform arithmetic";
      throw lua.error("attempt to " + what + " on a " + Types.name(wrong) + " value");
    }
    return operator.isOnBits()
        ? operator.whole(bits(lua, left), bits(lua, right))
        : ofNumbers(lua, operator, left, right);
  }

  private static long bits(Lua lua, Object number) {
    Long whole = Numbers.whole(number);
    if (whole == null) {
      throw lua.error("number has no integer representation");
    }
    return whole;
  }

  private static Object ofNumbers(Lua lua, Operator operator, Object a, Object b) {
    if (a instanceof Long left && b instanceof Long right) {
      checkDivisor(lua, operator, right);
      Object result = operator.whole(left, right);
      if (result != null) {
        return result;
      }
    }
    return operator.real(Numbers.real(a), Numbers.real(b));
  }

  private static void checkDivisor(Lua lua, Operator operator, long divisor) {
    if (divisor == 0 && operator == Operator.MODULO) {
      throw lua.error("attempt to perform 'n%%0'");
    }
    if (divisor == 0 && operator == Operator.FLOOR_DIVIDE) {
      throw lua.error("attempt to perform 'n//0'");
    }
  }

  /** Without metatables. */
  static boolean isSame(Object a, Object b) {
    if (a instanceof Number && b instanceof Number) {
      return a instanceof Long == b instanceof Long
          ? a instanceof Long ? a.equals(b) : Numbers.real(a) == Numbers.real(b)
          : mixed(a, b);
    }
    boolean plain = a == null || a instanceof Boolean || a instanceof String;
    return plain ? java.util.Objects.equals(a, b) : a == b;
  }

  private static boolean mixed(Object a, Object b) {
    Long left = Numbers.whole(a);
    return left != null && left.equals(Numbers.whole(b));
  }

  static boolean isEqual(Lua lua, Object a, Object b) {
    if (isSame(a, b) || !(a instanceof LuaTable && b instanceof LuaTable)) {
      return isSame(a, b);
    }
    Object method = lua.binaryMethod(a, b, "__eq");
    return method != null && Types.isTrue(lua.first(lua.call(method, a, b)));
  }

  static boolean isLess(Lua lua, Object a, Object b, boolean orSame) {
    if (a instanceof Number && b instanceof Number) {
      return isLess(a, b, orSame);
    }
    if (a instanceof String left && b instanceof String right) {
      int order = left.compareTo(right);
      return orSame ? order <= 0 : order < 0;
    }
    Object method = lua.binaryMethod(a, b, orSame ? "__le" : "__lt");
    if (method != null) {
      return Types.isTrue(lua.first(lua.call(method, a, b)));
    }
    throw lua.error(incomparable(Types.name(a), Types.name(b)));
  }

  private static String incomparable(String a, String b) {
    return a.equals(b)
        ? "attempt to compare two " + a + " values"
        : "attempt to compare " + a + " with " + b;
  }

  private static boolean isLess(Object a, Object b, boolean orSame) {
    boolean bothWhole = a instanceof Long && b instanceof Long;
    if (!bothWhole && (isExact(a) && isExact(b) || isBeyond(a) || isBeyond(b))) {
      double left = Numbers.real(a);
      double right = Numbers.real(b);
      return orSame ? left <= right : left < right;
    }
    int order = bothWhole ? Long.compare((Long) a, (Long) b) : exact(a).compareTo(exact(b));
    return orSame ? order <= 0 : order < 0;
  }

  private static BigDecimal exact(Object number) {
    return number instanceof Long whole ? new BigDecimal(whole) : new BigDecimal((Double) number);
  }

  /** Whether no whole number is near it. */
  private static boolean isBeyond(Object number) {
    return number instanceof Double real && !(Math.abs(real) < 0x1p63);
  }

  /** Whether it can be compared as a floating-point number. */
  private static boolean isExact(Object number) {
    return number instanceof Double || Math.abs((Long) number) <= EXACT;
  }
}
