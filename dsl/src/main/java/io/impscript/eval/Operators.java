package io.impscript.eval;

import io.impscript.diag.DiagnosticCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.codehaus.groovy.runtime.typehandling.NumberMath;

/** Operators on values. */
final class Operators {
  private final Evaluator evaluator;

  Operators(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  Object binary(String operator, Object left, Object right) {
    return switch (operator) {
      case "+" -> plus(left, right);
      case "==" -> equal(left, right);
      case "!=" -> !equal(left, right);
      case "===" -> left == right;
      case "!==" -> left != right;
      case "<" -> compare(operator, left, right) < 0;
      case "<=" -> compare(operator, left, right) <= 0;
      case ">" -> compare(operator, left, right) > 0;
      case ">=" -> compare(operator, left, right) >= 0;
      case "<=>" -> Integer.signum(compare(operator, left, right));
      case "in" -> Cases.matches(right, left, evaluator.budget());
      case "!in" -> !Cases.matches(right, left, evaluator.budget());
      case "=~" -> Regexes.matcher(right, text(operator, left, right), evaluator.budget());
      case "==~" ->
          left != null && Regexes.matcher(right, Texts.of(left), evaluator.budget()).matches();
      case "<<" -> append(left, right);
      default -> arithmetic(operator, left, right);
    };
  }

  private boolean equal(Object left, Object right) {
    return Equality.equal(left, right, evaluator.budget());
  }

  private int compare(String operator, Object left, Object right) {
    try {
      return Equality.compare(left, right);
    } catch (RuntimeException e) {
      throw misfit(operator, left, right);
    }
  }

  private static String text(String operator, Object left, Object right) {
    if (left == null) {
      throw misfit(operator, null, right);
    }
    return Texts.of(left);
  }

  private Object plus(Object left, Object right) {
    if (left instanceof Integer a && right instanceof Integer b) {
      return a + b;
    } else if (left instanceof Number a && right instanceof Number b) {
      return Numbers.calculate("+", a, b);
    } else if (left instanceof String || right instanceof String && joins(left)) {
      return concat(Texts.of(left), Texts.of(right));
    } else if (left instanceof Collection<?> several) {
      return joined(several, right);
    } else if (left instanceof Map<?, ?> map && right instanceof Map<?, ?> more) {
      evaluator.budget().copied((long) map.size() + more.size());
      Map<Object, Object> sum = new LinkedHashMap<>(map);
      sum.putAll(more);
      return sum;
    }
    throw misfit("+", left, right);
  }

  private static boolean joins(Object left) {
    return left instanceof Number || left == null;
  }

  private String concat(String left, String right) {
    evaluator.budget().text((long) left.length() + right.length());
    return left + right;
  }

  private Collection<Object> joined(Collection<?> left, Object right) {
    Collection<?> more =
        right instanceof Collection<?> several
            ? several
            : java.util.Collections.singletonList(right);
    evaluator.budget().copied((long) left.size() + more.size());
    Collection<Object> sum =
        left instanceof Set<?> ? new LinkedHashSet<>(left) : new ArrayList<>(left);
    sum.addAll(left instanceof Set<?> ? weighed(more) : more);
    return sum;
  }

  private Collection<?> weighed(Collection<?> several) {
    evaluator.budget().weigh(several);
    return several;
  }

  @SuppressWarnings("unchecked")
  private Object append(Object left, Object right) {
    if (left instanceof List<?> || left instanceof Set<?>) {
      Collection<Object> several = (Collection<Object>) left;
      evaluator.budget().elements(several.size() + 1L);
      several.add(left instanceof Set<?> ? evaluator.budget().weigh(right) : right);
      return several;
    } else if (left instanceof Map<?, ?> map && right instanceof Map<?, ?> more) {
      ((Map<Object, Object>) map).putAll(more);
      return map;
    } else if (left instanceof Number a && right instanceof Number b) {
      return Numbers.calculate("<<", a, b);
    } else if (left instanceof String) {
      throw Failure.of(
          DiagnosticCode.EVALUATION, "'<<' does not change a text", "use '+' for a longer one");
    }
    throw misfit("<<", left, right);
  }

  private Object arithmetic(String operator, Object left, Object right) {
    if (left instanceof Number a && right instanceof Number b) {
      return operator.equals("**") ? power(a, b) : Numbers.calculate(operator, a, b);
    } else if (left instanceof Boolean a && right instanceof Boolean b) {
      return truth(operator, a, b);
    } else if (operator.equals("*") && right instanceof Number count) {
      return repeat(left, count);
    } else if (left instanceof String
        || left instanceof Collection<?>
        || left instanceof Map<?, ?>) {
      return ofLibrary(operator, left, right);
    }
    throw misfit(operator, left, right);
  }

  private Object power(Number base, Number exponent) {
    Numbers.checkPower(base, exponent);
    return Numbers.checked((Number) evaluator.methods().library(base, "power", exponent));
  }

  private static Object truth(String operator, boolean left, boolean right) {
    return switch (operator) {
      case "&" -> left & right;
      case "|" -> left | right;
      case "^" -> left ^ right;
      default -> throw misfit(operator, left, right);
    };
  }

  private Object repeat(Object left, Number count) {
    if (left instanceof String text) {
      evaluator.budget().text(text.length() * Math.max(0, count.longValue()));
    } else if (left instanceof Collection<?> several) {
      evaluator.budget().copied(several.size() * Math.max(0, count.longValue()));
    } else {
      throw misfit("*", left, count);
    }
    return evaluator.methods().library(left, "multiply", count);
  }

  private Object ofLibrary(String operator, Object left, Object right) {
    String method =
        switch (operator) {
          case "-" -> "minus";
          case "&" -> "and";
          case "|" -> "or";
          case "^" -> "xor";
          default -> throw misfit(operator, left, right);
        };
    if (left instanceof String && !method.equals("minus")) {
      throw misfit(operator, left, right);
    }
    return evaluator.methods().library(left, method, right);
  }

  Object unary(String operator, Object value) {
    if (operator.equals("!")) {
      return !Truth.of(value);
    } else if (operator.equals("~") && value instanceof String text) {
      return Regexes.pattern(text);
    } else if (value instanceof Number number) {
      return switch (operator) {
        case "-" -> NumberMath.unaryMinus(number);
        case "+" -> NumberMath.unaryPlus(number);
        default -> NumberMath.bitwiseNegate(number);
      };
    }
    throw Failure.of(
        DiagnosticCode.EVALUATION,
        "'%s' does not work on %s".formatted(operator, Values.said(value)));
  }

  static Failure misfit(String operator, Object left, Object right) {
    return Failure.of(
        DiagnosticCode.EVALUATION,
        "'%s' does not work on %s and %s"
            .formatted(operator, Values.said(left), Values.said(right)));
  }
}
