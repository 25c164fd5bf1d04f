package io.impscript.rpm.lua;

/**
 * A word of a program.
 *
 * @param text of names, keywords and signs; of a string its content
 * @param number only of numbers
 */
record Token(Kind kind, String text, Object number, int line) {
  enum Kind {
    NAME,
    KEYWORD,
    SIGN,
    STRING,
    NUMBER,
    END
  }

  boolean is(String word) {
    return (kind == Kind.KEYWORD || kind == Kind.SIGN) && text.equals(word);
  }

  String shown() {
    return kind == Kind.END ? "<eof>" : "'" + text + "'";
  }
}
