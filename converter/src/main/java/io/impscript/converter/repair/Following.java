package io.impscript.converter.repair;

/**
 * Looks at what stands behind a place of a text.
 *
 * @param text the whole text
 * @param from offset of the first character to look at
 */
record Following(String text, int from) {
  private static final int FURTHEST = 1_000;

  /** Whether a quote of this kind here may be the last one of a text. */
  boolean canFollowValue(char quote) {
    int next = sameLine();
    if (next >= text.length() || isSeparator()) {
      return true;
    }
    char c = text.charAt(next);
    if (Signs.isQuote(c)) {
      return next > from || !(Signs.alike(c, quote) && new Following(text, next + 1).isSeparator());
    }
    return Signs.isLineEnd(c) || c == '{' || c == '[' || isComment(next) || isElision(next);
  }

  /** Whether a separator or closing brace is the next thing on the line, or the text ends. */
  boolean isSeparator() {
    int next = sameLine();
    return next >= text.length()
        || (Signs.isStructure(text.charAt(next)) && "{[".indexOf(text.charAt(next)) < 0)
        || text.charAt(next) == '=';
  }

  /** Offset of the next character that is not blank; looks no further than a few lines. */
  int significant() {
    int at = from;
    int end = Math.min(text.length(), from + FURTHEST);
    while (at < end && Signs.isAnyBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** As {@link #significant}, but stops at a line's end. */
  private int sameLine() {
    int at = from;
    while (at < text.length()
        && Signs.isAnyBlank(text.charAt(at))
        && !Signs.isLineEnd(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private boolean isComment(int at) {
    return text.charAt(at) == '#' || text.startsWith("//", at) || text.startsWith("/*", at);
  }

  private boolean isElision(int at) {
    return text.charAt(at) == '\u2026' || text.startsWith("...", at);
  }
}
