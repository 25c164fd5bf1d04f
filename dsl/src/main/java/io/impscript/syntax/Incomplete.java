package io.impscript.syntax;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Tells whether more lines may make a text whole that is being typed. */
final class Incomplete {
  private Incomplete() {}

  static boolean is(String text) {
    SyntaxErrors errors = new SyntaxErrors(new SourceText("", text));
    try {
      List<Token> tokens = new Lexer(errors).tokens();
      return errors.derailed() || !errors.any() && (bracketOpen(tokens) || expectsMore(tokens));
    } catch (SyntaxErrors.TooMany end) {
      return false;
    }
  }

  private static boolean bracketOpen(List<Token> tokens) {
    Deque<Token> open = new ArrayDeque<>();
    for (Token token : tokens) {
      if (token.kind() == TokenKind.OPEN) {
        open.push(token);
      } else if (token.kind() == TokenKind.CLOSE
          && (open.isEmpty() || !Brackets.fits(open.pop(), token))) {
        return false;
      }
    }
    return !open.isEmpty();
  }

  /** Whether the text ends in something after which a value or block has to come. */
  private static boolean expectsMore(List<Token> tokens) {
    if (tokens.size() < 2) {
      return false;
    }
    Token last = tokens.get(tokens.size() - 2);
    return switch (last.kind()) {
      case SYMBOL -> !last.is(";") && !last.is("++") && !last.is("--");
      case KEYWORD -> Operators.isOperator(last.text()) || last.is("else");
      case CLOSE -> last.is(")") && headerBefore(tokens, tokens.size() - 2);
      default -> false;
    };
  }

  /** Whether the parentheses that end at a token are those of {@code if (…)} or a loop. */
  private static boolean headerBefore(List<Token> tokens, int close) {
    int depth = 0;
    for (int i = close; i > 0; i--) {
      TokenKind kind = tokens.get(i).kind();
      depth += kind == TokenKind.CLOSE ? 1 : kind == TokenKind.OPEN ? -1 : 0;
      if (depth == 0) {
        Token word = tokens.get(i - 1);
        return word.is("if") || word.is("for") || word.is("while") || word.is("switch");
      }
    }
    return false;
  }
}
