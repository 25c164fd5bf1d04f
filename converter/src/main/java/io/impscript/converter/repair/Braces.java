package io.impscript.converter.repair;

import java.util.List;

/**
 * Decides what a brace that does not fit its partner was meant to be: the wrong sign for the right
 * one, or the right sign behind one that is missing.
 */
final class Braces {
  private final List<Token> tokens;
  private int[] left;

  Braces(List<Token> tokens) {
    this.tokens = tokens;
  }

  /**
   * Whether everything that is open closes from here on, sign for sign.
   *
   * @param index a token
   * @param open how many are open before it
   */
  boolean balances(int index, int open) {
    if (left == null) {
      left = count();
    }
    return left[index] == open;
  }

  /** For each token, how many more close than open from it on. */
  private int[] count() {
    int[] counts = new int[tokens.size() + 1];
    for (int i = tokens.size() - 1; i >= 0; i--) {
      Token token = tokens.get(i);
      counts[i] = counts[i + 1] + (token.closes() ? 1 : token.opens() ? -1 : 0);
    }
    return counts;
  }
}
