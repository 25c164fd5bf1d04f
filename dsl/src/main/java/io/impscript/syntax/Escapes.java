package io.impscript.syntax;

/** What a backslash and the characters after it mean inside quotes. */
final class Escapes {
  private static final String LETTERS = "btnfrs\"'\\$";
  private static final String MEANINGS = "\b\t\n\f\r \"'\\$";

  private Escapes() {}

  /**
   * Appends what the escape at an offset means.
   *
   * @param at offset of the backslash
   * @return the offset after the escape, or -1 where there is no such escape
   */
  static int decode(String text, int at, StringBuilder into) {
    if (at + 1 >= text.length()) {
      return -1;
    }
    char c = text.charAt(at + 1);
    int letter = LETTERS.indexOf(c);
    if (letter >= 0) {
      into.append(MEANINGS.charAt(letter));
      return at + 2;
    }
    if (SourceText.isLineEnd(c)) {
      return text.startsWith("\r\n", at + 1) ? at + 3 : at + 2;
    }
    return c == 'u' ? unicode(text, at, into) : octal(text, at, into);
  }

  /** Appends the character of a backslash, u and four hexadecimal digits. */
  static int unicode(String text, int at, StringBuilder into) {
    if (at + 6 > text.length()) {
      return -1;
    }
    int value = 0;
    for (int i = at + 2; i < at + 6; i++) {
      int digit = hexDigit(text.charAt(i));
      if (digit < 0) {
        return -1;
      }
      value = value * 16 + digit;
    }
    into.append((char) value);
    return at + 6;
  }

  private static int hexDigit(char c) {
    return c < 128 ? Character.digit(c, 16) : -1;
  }

  private static int octal(String text, int at, StringBuilder into) {
    int limit = Math.min(text.length(), at + 4);
    int value = 0;
    int i = at + 1;
    while (i < limit && isOctal(text.charAt(i)) && value * 8 + text.charAt(i) - '0' < 256) {
      value = value * 8 + text.charAt(i) - '0';
      i++;
    }
    if (i == at + 1) {
      return -1;
    }
    into.append((char) value);
    return i;
  }

  private static boolean isOctal(char c) {
    return c >= '0' && c <= '7';
  }
}
