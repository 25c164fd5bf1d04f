package io.impscript.eval;

import java.util.Collection;
import java.util.Map;

/** Counts what an evaluation does against its limits. */
final class Budget {
  private final Limits limits;
  private long steps;
  private int nesting;
  private int calls;

  Budget(Limits limits) {
    this.limits = limits;
  }

  void restart() {
    steps = 0;
    nesting = 0;
    calls = 0;
  }

  void enter() {
    step(1);
    if (++nesting > limits.nesting()) {
      throw Failure.limit("expressions are nested too deep", "split the expression or the calls");
    }
  }

  void leave() {
    nesting--;
  }

  void step(long count) {
    steps += count;
    if (steps > limits.steps()) {
      throw Failure.limit(
          "the script takes more than %,d steps".formatted(limits.steps()),
          "a loop that never ends? the place is where the limit was reached");
    }
    if (steps >> 12 != (steps - count) >> 12 && Thread.currentThread().isInterrupted()) {
      throw Failure.limit("the evaluation was interrupted", "start it again");
    }
  }

  void enterCall() {
    step(1);
    if (++calls > limits.calls()) {
      throw Failure.limit(
          "more than %,d calls inside each other".formatted(limits.calls()),
          "a function that calls itself without end?");
    }
  }

  void leaveCall() {
    calls--;
  }

  /** Refuses a text that would be too long, before it is made. */
  void text(long length) {
    if (length > limits.text()) {
      throw Failure.limit(
          "a text of more than %,d characters".formatted(limits.text()), "make it shorter");
    }
    step(length >> 3);
  }

  /** Refuses a list or map that would be too long. */
  void elements(long count) {
    if (count > limits.elements()) {
      throw Failure.limit(
          "more than %,d elements in one value".formatted(limits.elements()), "make it shorter");
    }
  }

  /** Refuses a list or map that would be too long, before all of it is made. */
  void copied(long count) {
    elements(count);
    step(count >> 2);
  }

  /**
   * Goes through a value before an operation does that cannot be stopped: lists may share parts, so
   * that few elements spell out to very many, or contain themselves.
   */
  Object weigh(Object value) {
    if (value instanceof Collection<?> || value instanceof Map<?, ?>) {
      step(weigh(value, 0, 0) >> 4);
    }
    return value;
  }

  private long weigh(Object value, long before, int depth) {
    long sum = before + 1;
    if (value instanceof String text) {
      sum += text.length() >> 4;
    } else if (value instanceof java.util.AbstractList<?> range && isRange(value)) {
      sum += range.size();
    } else if (value instanceof Collection<?> several) {
      for (Object element : several) {
        sum = weigh(element, sum, nested(depth));
      }
    } else if (value instanceof Map<?, ?> map) {
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        sum = weigh(entry.getValue(), weigh(entry.getKey(), sum, nested(depth)), nested(depth));
      }
    }
    if (sum > limits.elements()) {
      elements(sum);
    }
    return sum;
  }

  private static boolean isRange(Object value) {
    return value.getClass().getName().startsWith("groovy.lang.");
  }

  private static int nested(int depth) {
    if (depth > 200) {
      throw Failure.limit("a list or map nested deeper than 200", "does it contain itself?");
    }
    return depth + 1;
  }
}
