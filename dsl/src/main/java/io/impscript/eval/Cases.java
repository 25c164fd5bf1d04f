package io.impscript.eval;

import java.util.Collection;
import java.util.Map;
import java.util.regex.Pattern;

/** Whether a value is a case of another: {@code switch}, {@code in} and {@code grep}. */
final class Cases {
  private Cases() {}

  static boolean matches(Object pattern, Object value, Budget budget) {
    if (pattern == null || value == null && !(pattern instanceof ScriptClosure)) {
      return contains(pattern, value);
    } else if (pattern instanceof Pattern regex) {
      return Regexes.matcher(regex, Texts.of(value), budget).matches();
    } else if (pattern instanceof ScriptClosure closure) {
      return Truth.of(closure.call(value));
    } else if (pattern instanceof Collection<?> several) {
      budget.weigh(several);
      return several.contains(value);
    } else if (pattern instanceof Map<?, ?> map) {
      return Truth.of(map.get(budget.weigh(value)));
    } else if (pattern instanceof String text) {
      return text.equals(Texts.of(value));
    }
    return Equality.equal(pattern, value, budget);
  }

  private static boolean contains(Object pattern, Object value) {
    return pattern == value
        || pattern instanceof Collection<?> several && several.contains(value)
        || pattern instanceof Map<?, ?> map && Truth.of(map.get(value));
  }
}
