package io.impscript.syntax;

import java.util.HashMap;
import java.util.Map;

/** Groovy's binary operators: how tightly they bind, and whether a line may end before them. */
final class Operators {
  static final int LOOSEST = 1;
  static final int ASSIGNMENT = 1;
  static final int CONDITIONAL = 2;
  static final int UNARY = 15;
  static final int POWER = 16;
  static final int NOT = 17;

  /**
   * An operator.
   *
   * @param level higher binds tighter
   * @param afterNewline whether it may start a line
   */
  record Operator(String text, int level, boolean afterNewline) {}

  private static final Map<String, Operator> BY_TEXT = new HashMap<>();

  static {
    put(ASSIGNMENT, true, "= += -= *= /= %= **= <<= >>= >>>= &= |= ^= ?=");
    put(CONDITIONAL, true, "? ?:");
    put(3, true, "||");
    put(4, true, "&&");
    put(5, true, "|");
    put(6, true, "^");
    put(7, true, "&");
    put(8, true, "=~ ==~");
    put(9, true, "== != === !== <=>");
    put(10, true, "< > <= >= in !in");
    put(11, true, "as instanceof !instanceof");
    put(12, true, "<< >> >>> .. ..< <.. <..<");
    put(13, false, "+ -");
    put(14, true, "* / %");
    put(POWER, false, "**");
  }

  private Operators() {}

  /** The operator of a given text, or null. */
  static Operator of(String text) {
    return BY_TEXT.get(text);
  }

  static boolean isOperator(String text) {
    return BY_TEXT.containsKey(text);
  }

  private static void put(int level, boolean afterNewline, String operators) {
    for (String operator : operators.split(" ")) {
      BY_TEXT.put(operator, new Operator(operator, level, afterNewline));
    }
  }
}
