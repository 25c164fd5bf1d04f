package io.impscript.rpm.lua;

import java.util.Map;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/** The functions of {@code math}. Random numbers are the same in every run. */
final class MathLibrary {
  private MathLibrary() {}

  static void addTo(LuaTable globals) {
    LuaTable math = new LuaTable();
    math.set("pi", Math.PI);
    math.set("huge", Double.POSITIVE_INFINITY);
    math.set("maxinteger", Long.MAX_VALUE);
    math.set("mininteger", Long.MIN_VALUE);
    Random random = new Random(0);
    Map<String, LuaFunction.Body> functions =
        Map.ofEntries(
            Map.entry("abs", MathLibrary::absolute),
            Map.entry("ceil", args -> rounded(args, Math::ceil)),
            Map.entry("floor", args -> rounded(args, Math::floor)),
            Map.entry("fmod", MathLibrary::remainder),
            Map.entry("max", args -> extreme(args, true)),
            Map.entry("min", args -> extreme(args, false)),
            Map.entry("modf", MathLibrary::parts),
            Map.entry("random", args -> random(args, random)),
            Map.entry("randomseed", args -> LuaFunction.NOTHING),
            Map.entry("tointeger", args -> whole(args.any(1))),
            Map.entry("type", MathLibrary::type),
            Map.entry("ult", args -> Long.compareUnsigned(args.integer(1), args.integer(2)) < 0),
            Map.entry("log", MathLibrary::logarithm),
            Map.entry("atan", args -> Math.atan2(real(args, 1), args.has(2) ? real(args, 2) : 1)),
            real("sqrt", Math::sqrt),
            real("exp", Math::exp),
            real("sin", Math::sin),
            real("cos", Math::cos),
            real("tan", Math::tan),
            real("asin", Math::asin),
            real("acos", Math::acos));
    globals.set("math", Library.add(math, functions));
  }

  private static Map.Entry<String, LuaFunction.Body> real(String name, DoubleUnaryOperator body) {
    return Map.entry(name, args -> body.applyAsDouble(real(args, 1)));
  }

  private static double real(Args args, int number) {
    return Numbers.real(args.number(number));
  }

  private static Object absolute(Args args) {
    Object number = args.number(1);
    return number instanceof Long whole ? (Object) Math.abs(whole) : Math.abs((Double) number);
  }

  private static Object rounded(Args args, DoubleUnaryOperator how) {
    Object number = args.number(1);
    if (number instanceof Long) {
      return number;
    }
    double result = how.applyAsDouble((Double) number);
    Long whole = Numbers.whole(result);
    return whole == null ? (Object) result : whole;
  }

  private static Object remainder(Args args) {
    if (args.number(1) instanceof Long a && args.number(2) instanceof Long b) {
      if (b == 0) {
        throw args.wrong(2, "zero");
      }
      return a % b;
    }
    return real(args, 1) % real(args, 2);
  }

  private static Object extreme(Args args, boolean largest) {
    Object best = args.number(1);
    for (int i = 2; i <= args.count(); i++) {
      Object other = args.number(i);
      Object less = largest ? best : other;
      Object more = largest ? other : best;
      best = Arithmetic.isLess(args.lua(), less, more, false) ? other : best;
    }
    return best;
  }

  private static Object parts(Args args) {
    double number = real(args, 1);
    double whole = number >= 0 ? Math.floor(number) : Math.ceil(number);
    double rest = Double.isInfinite(number) ? 0 : number - whole;
    return LuaFunction.results(whole, rest);
  }

  private static Object random(Args args, Random random) {
    if (args.count() == 0) {
      return random.nextDouble();
    }
    long low = args.count() > 1 ? args.integer(1) : 1;
    long high = args.integer(args.count() > 1 ? 2 : 1);
    if (low > high) {
      throw args.wrong(args.count(), "interval is empty");
    }
    long size = high - low + 1;
    return size <= 0 ? random.nextLong() : low + Math.floorMod(random.nextLong(), size);
  }

  private static Object whole(Object value) {
    return value instanceof String ? null : Numbers.whole(value);
  }

  private static Object type(Args args) {
    Object value = args.any(1);
    if (value instanceof Long) {
      return "integer";
    }
    return value instanceof Double ? "float" : null;
  }

  private static Object logarithm(Args args) {
    double value = Math.log(real(args, 1));
    if (!args.has(2)) {
      return value;
    }
    return real(args, 2) == 10 ? Math.log10(real(args, 1)) : value / Math.log(real(args, 2));
  }
}
