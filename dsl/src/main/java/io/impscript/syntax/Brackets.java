package io.impscript.syntax;

import io.impscript.diag.DiagnosticCode;
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
  private final SyntaxErrors errors;
  private final List<Token> out = new ArrayList<>();
  private final Deque<Integer> open = new ArrayDeque<>();

  private Brackets(SyntaxErrors errors) {
    this.errors = errors;
  }

  /** Tokens whose brackets are paired. */
  record Paired(Token[] tokens, int[] partner) {}

  static Paired pair(SyntaxErrors errors, List<Token> tokens) {
    Brackets brackets = new Brackets(errors);
    tokens.forEach(brackets::token);
    return partners(brackets.out);
  }

  private void token(Token token) {
    switch (token.kind()) {
      case OPEN -> {
        add(token);
        open.push(out.size() - 1);
      }
      case CLOSE -> close(token);
      case END -> {
        while (!open.isEmpty()) {
          neverClosed(token);
        }
        add(token);
      }
      default -> add(token);
    }
  }

  private void add(Token token) {
    out.add(open.isEmpty() || top().is("{") ? token : token.withoutNewline());
  }

  private Token top() {
    return out.get(open.peek());
  }

  private void close(Token token) {
    while (!open.isEmpty() && !fits(top(), token) && fitsDeeper(token)) {
      neverClosed(token);
    }
    if (open.isEmpty() || !fits(top(), token)) {
      closesNothing(token);
      return;
    }
    add(token);
    open.pop();
  }

  private boolean fitsDeeper(Token token) {
    return open.stream().anyMatch(at -> fits(out.get(at), token));
  }

  private static boolean fits(Token open, Token close) {
    return closer(open).equals(close.text());
  }

  static String closer(Token open) {
    return switch (open.text()) {
      case "(" -> ")";
      case "{" -> "}";
      default -> "]";
    };
  }

  private void neverClosed(Token before) {
    Token opener = top();
    if (!errors.derailed()) {
      errors.add(
          errors
              .at(
                  DiagnosticCode.UNCLOSED_BRACE,
                  opener.start(),
                  opener.end(),
                  "this " + opener.text() + " is never closed")
              .withHint("end it with " + closer(opener)));
    }
    errors.treeLost();
    int at = out.get(out.size() - 1).end();
    out.add(new Token(TokenKind.CLOSE, at, at, closer(opener), null, false, false));
    open.pop();
  }

  private void closesNothing(Token token) {
    errors.add(
        errors.at(
            DiagnosticCode.SYNTAX,
            token.start(),
            token.end(),
            "this " + token.text() + " closes nothing"));
    errors.treeLost();
  }

  private static Paired partners(List<Token> tokens) {
    int[] partner = new int[tokens.size()];
    Arrays.fill(partner, -1);
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < partner.length; i++) {
      TokenKind kind = tokens.get(i).kind();
      if (kind == TokenKind.OPEN) {
        open.push(i);
      } else if (kind == TokenKind.CLOSE) {
        partner[i] = open.pop();
        partner[partner[i]] = i;
      }
    }
    return new Paired(tokens.toArray(Token[]::new), partner);
  }
}
