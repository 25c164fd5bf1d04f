package io.impscript.syntax;

/**
 * A piece of the text.
 *
 * @param kind what it is
 * @param start offset of its first character
 * @param end offset after its last character
 * @param text name, keyword or symbol; empty for strings and numbers
 * @param value what a string or number means; else null
 * @param newline whether a line end that counts stands before it
 * @param space whether white space or a comment stands before it
 */
record Token(
    TokenKind kind, int start, int end, String text, Object value, boolean newline, boolean space) {

  /** Whether it is a given symbol, bracket or keyword. */
  boolean is(String wanted) {
    return switch (kind) {
      case KEYWORD, SYMBOL, OPEN, CLOSE -> text.equals(wanted);
      default -> false;
    };
  }

  boolean isName() {
    return kind == TokenKind.NAME;
  }

  /** Whether it is a name with a given text, for words that Groovy reserves in some places only. */
  boolean isName(String wanted) {
    return kind == TokenKind.NAME && text.equals(wanted);
  }

  boolean isKeyword() {
    return kind == TokenKind.KEYWORD;
  }

  boolean isEnd() {
    return kind == TokenKind.END;
  }

  /** Whether it can be the name of an argument, map key or property as it stands. */
  boolean isWord() {
    return kind == TokenKind.NAME || kind == TokenKind.KEYWORD;
  }

  Token withoutNewline() {
    return newline ? new Token(kind, start, end, text, value, false, space) : this;
  }
}
