package io.impscript.eval;

/**
 * How much one evaluation may do, so that every script ends and none fills the memory.
 *
 * @param steps expressions and statements evaluated, and characters and elements gone through
 * @param calls functions and closures running inside each other
 * @param nesting expressions and statements inside each other, over all calls
 * @param text characters of one text
 * @param elements elements of one list or map
 */
public record Limits(long steps, int calls, int nesting, int text, int elements) {
  /** Far above what any catalog needs. */
  public static final Limits USUAL = new Limits(50_000_000L, 1_000, 20_000, 10_000_000, 1_000_000);
}
