package io.impscript.kiwi;

/**
 * A word of the vocabulary's text with what stands behind it in parentheses.
 *
 * @param text the word
 * @param support BOTH where nothing stands behind it
 */
record Marked(String text, Support support) {
  static Marked of(String written) {
    if (written.endsWith("(7.5)")) {
      return new Marked(written.substring(0, written.length() - 5), Support.ONLY_7_5);
    } else if (written.endsWith("(8.5)")) {
      return new Marked(written.substring(0, written.length() - 5), Support.ONLY_8_5);
    }
    return new Marked(written, Support.BOTH);
  }
}
