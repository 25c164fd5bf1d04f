package io.impscript.converter.repair;

/** What single characters can be in text that is nearly JSON. */
final class Signs {
  /** Unicode's double quotation marks, with the double prime and the full-width form. */
  private static final String DOUBLE =
      "\"\u201c\u201d\u201e\u201f\u2033\u2036\u00ab\u00bb\u301d\u301e\u301f\uff02\u275d\u275e";

  /** Unicode's single quotation marks, with the prime, the accents and the full-width form. */
  private static final String SINGLE =
      "'\u2018\u2019\u201a\u201b\u2032\u2035\u0060\u00b4\u2039\u203a\uff07\u275b\u275c";

  private static final String OPENING = "\u201c\u201e\u201f\u00ab\u301d\u2018\u201a\u201b\u2039";

  private Signs() {}

  static boolean isQuote(char c) {
    return isDouble(c) || isSingle(c);
  }

  static boolean isDouble(char c) {
    return DOUBLE.indexOf(c) >= 0;
  }

  static boolean isSingle(char c) {
    return SINGLE.indexOf(c) >= 0;
  }

  /** Whether a typographic quote usually opens. */
  static boolean opens(char c) {
    return OPENING.indexOf(c) >= 0;
  }

  /** Whether two quotes are of one kind, double or single. */
  static boolean alike(char a, char b) {
    return isDouble(a) == isDouble(b);
  }

  /** White space that JSON knows. */
  static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }

  /** White space that JSON does not know, and what cannot be seen at all. */
  static boolean isStrangeBlank(char c) {
    return !isBlank(c)
        && (Character.isWhitespace(c)
            || Character.isSpaceChar(c)
            || c == '\ufeff'
            || c == '\u200b'
            || c == '\u2060'
            || c == '\u00ad'
            || c == '\u0085');
  }

  static boolean isAnyBlank(char c) {
    return isBlank(c) || isStrangeBlank(c);
  }

  static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  static boolean isStructure(char c) {
    return "{}[],:;\uff0c\uff1a\uff1b".indexOf(c) >= 0;
  }
}
