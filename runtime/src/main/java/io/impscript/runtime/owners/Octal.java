package io.impscript.runtime.owners;

/** Text of one character a byte, in visible ASCII, and numbers in octal. */
final class Octal {
  private Octal() {}

  static String digits(int number, int count) {
    char[] digits = new char[count];
    for (int i = 0; i < count; i++) {
      digits[count - 1 - i] = (char) ('0' + (number >> 3 * i & 7));
    }
    return new String(digits);
  }

  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > ' ' && c < 0x7f && c != '\\') {
        escaped.append(c);
      } else {
        escaped.append('\\').append(digits(c & 0xff, 3));
      }
    }
    return escaped.toString();
  }

  /**
   * @throws IllegalArgumentException if it is not what {@link #escaped} makes
   */
  static String plain(String escaped) {
    StringBuilder text = new StringBuilder(escaped.length());
    for (int i = 0; i < escaped.length(); i++) {
      char c = escaped.charAt(i);
      if (c != '\\') {
        text.append(c);
      } else {
        text.append(character(escaped, i + 1));
        i += 3;
      }
    }
    if (!escaped(text.toString()).equals(escaped)) {
      throw new IllegalArgumentException(escaped);
    }
    return text.toString();
  }

  private static char character(String text, int from) {
    if (from + 3 > text.length()) {
      throw new IllegalArgumentException(text);
    }
    int code = Integer.parseInt(text, from, from + 3, 8);
    if (code < 0 || code > 0xff) {
      throw new IllegalArgumentException(text);
    }
    return (char) code;
  }
}
