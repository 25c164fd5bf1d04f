package io.impscript.eval;

import org.codehaus.groovy.runtime.ScriptBytecodeAdapter;
import org.codehaus.groovy.runtime.typehandling.DefaultTypeTransformation;

/** {@code ==} and {@code <=>} as Groovy does them: numbers by value, lists by their elements. */
final class Equality {
  private Equality() {}

  static boolean equal(Object left, Object right, Budget budget) {
    if (left == right) {
      return true;
    } else if (left == null || right == null) {
      return false;
    } else if (isPlain(left) && left.getClass() == right.getClass()) {
      return left.equals(right);
    } else if (left instanceof ScriptClosure || right instanceof ScriptClosure) {
      return false;
    }
    return DefaultTypeTransformation.compareEqual(budget.weigh(left), budget.weigh(right));
  }

  private static boolean isPlain(Object value) {
    return value instanceof String
        || value instanceof Integer
        || value instanceof Boolean
        || value instanceof Long;
  }

  static int compare(Object left, Object right) {
    if (left instanceof Integer a && right instanceof Integer b) {
      return Integer.compare(a, b);
    }
    return ScriptBytecodeAdapter.compareTo(left, right);
  }
}
