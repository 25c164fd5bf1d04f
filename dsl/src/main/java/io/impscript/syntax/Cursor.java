package io.impscript.syntax;

/** A place among the tokens that moves forward. */
final class Cursor {
  private final Token[] tokens;
  private final int[] partner;
  private int at;

  Cursor(Brackets.Paired paired) {
    this.tokens = paired.tokens();
    this.partner = paired.partner();
  }

  /** The token that comes next. */
  Token peek() {
    return tokens[at];
  }

  /** The token that comes some places after the next one; the end token beyond the end. */
  Token peek(int ahead) {
    return tokens[Math.min(at + ahead, tokens.length - 1)];
  }

  /** The token before the next one, or the next one at the start. */
  Token previous() {
    return tokens[Math.max(0, at - 1)];
  }

  Token next() {
    Token token = tokens[at];
    if (at < tokens.length - 1) {
      at++;
    }
    return token;
  }

  boolean is(String word) {
    return tokens[at].is(word);
  }

  /** Whether the next token is a given one and no line end stands before it. */
  boolean isHere(String word) {
    return tokens[at].is(word) && !tokens[at].newline();
  }

  boolean take(String word) {
    boolean taken = is(word);
    if (taken) {
      next();
    }
    return taken;
  }

  /** The token some places after another one that was read not long ago. */
  Token peekAt(Token start, int ahead) {
    int i = at;
    while (i > 0 && tokens[i].start() > start.start()) {
      i--;
    }
    return tokens[Math.min(i + ahead, tokens.length - 1)];
  }

  /** The token at a position that {@link #position} gave. */
  Token at(int position) {
    return tokens[position];
  }

  int position() {
    return at;
  }

  /** Goes to a position that {@link #position} gave. */
  void moveTo(int position) {
    at = position;
  }

  /** How many tokens ahead the partner of the bracket some places ahead is. */
  int partnerAhead(int ahead) {
    return partner[at + ahead] - at;
  }

  /** The partner of the opening bracket that comes next. */
  Token partner() {
    return tokens[partner[at]];
  }

  /** Goes over the next token, and where it opens a bracket over all it holds. */
  void skip() {
    if (peek().kind() == TokenKind.OPEN) {
      at = partner[at];
    }
    next();
  }
}
