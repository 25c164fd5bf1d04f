package io.impscript.syntax;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Pairs brackets. Afterwards every bracket has its partner: what is missing is added, what is too
 * much is dropped, each with a finding. Line ends between parentheses and square brackets stop
 * counting.
 */
final class Brackets {
  private Brackets() {}

  /** Tokens whose brackets are paired; {@code partner} is -1 for a token that is no bracket. */
  record Paired(Token[] tokens, int[] partner) {}

  static Paired pair(SyntaxErrors errors, List<Token> tokens) {
    boolean balanced = balancedEnd(tokens, 0, false) == tokens.size() - 1;
    return partners(balanced ? tokens : new BracketRepair(errors, tokens).repaired());
  }

  /**
   * The last token up to which brackets are paired without fault.
   *
   * @param one whether to stop where the bracket at the start is closed
   * @return -1 where there is none, or where they are not paired up to the end
   */
  static int balancedEnd(List<Token> tokens, int start, boolean one) {
    Deque<Token> open = new ArrayDeque<>();
    for (int i = start; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.kind() == TokenKind.OPEN) {
        open.push(token);
      } else if (token.kind() == TokenKind.CLOSE) {
        if (open.isEmpty() || !fits(open.pop(), token)) {
          return -1;
        }
        if (one && open.isEmpty()) {
          return i;
        }
      }
    }
    return open.isEmpty() ? tokens.size() - 1 : -1;
  }

  static boolean fits(Token open, Token close) {
    return closer(open).equals(close.text());
  }

  /** The bracket that closes another. */
  static String closer(Token open) {
    return switch (open.text()) {
      case "(" -> ")";
      case "{" -> "}";
      default -> "]";
    };
  }

  private static Paired partners(List<Token> paired) {
    List<Token> tokens = new ArrayList<>(paired);
    int[] partner = new int[tokens.size()];
    Arrays.fill(partner, -1);
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < partner.length; i++) {
      Token token = tokens.get(i);
      if (!open.isEmpty() && !tokens.get(open.peek()).is("{")) {
        tokens.set(i, token.withoutNewline());
      }
      if (token.kind() == TokenKind.OPEN) {
        open.push(i);
      } else if (token.kind() == TokenKind.CLOSE) {
        partner[i] = open.pop();
        partner[partner[i]] = i;
      }
    }
    return new Paired(tokens.toArray(Token[]::new), partner);
  }
}
