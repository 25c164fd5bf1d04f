package io.impscript.converter.repair;

/**
 * A piece of text that is nearly JSON.
 *
 * @param kind what it is
 * @param value a text without quotes and escapes, or a word as written; else empty
 * @param start offset of its first character
 * @param end offset behind its last
 */
record Token(Kind kind, String value, int start, int end) {
  enum Kind {
    OPEN_OBJECT,
    CLOSE_OBJECT,
    OPEN_LIST,
    CLOSE_LIST,
    COLON,
    COMMA,
    TEXT,
    WORD,
    ELISION,
    END
  }

  boolean is(Kind other) {
    return kind == other;
  }

  boolean canBeKey() {
    return kind == Kind.TEXT || kind == Kind.WORD;
  }

  boolean opens() {
    return kind == Kind.OPEN_OBJECT || kind == Kind.OPEN_LIST;
  }

  boolean closes() {
    return kind == Kind.CLOSE_OBJECT || kind == Kind.CLOSE_LIST;
  }
}
