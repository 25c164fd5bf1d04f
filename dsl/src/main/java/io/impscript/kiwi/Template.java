package io.impscript.kiwi;

import java.util.List;

/** The markers of Jinja2, the template language that descriptions are most often made with. */
public final class Template {
  /** Opening and closing signs. */
  private static final List<String> KINDS = List.of("{{}}", "{%%}", "{##}");

  private Template() {}

  /**
   * Whether a text holds a whole marker, so that its value is only known when it has been filled
   * in.
   */
  public static boolean in(String text) {
    return KINDS.stream().anyMatch(kind -> closed(text, kind.substring(0, 2), kind.substring(2)));
  }

  private static boolean closed(String text, String open, String close) {
    int start = text.indexOf(open);
    return start >= 0 && text.indexOf(close, start + 2) >= 0;
  }

  /** Whether a text is nothing but markers and white space, with one marker at least. */
  public static boolean only(String text) {
    int at = pastSpace(text, 0);
    if (at == text.length()) {
      return false;
    }
    while (at < text.length()) {
      int end = end(text, at);
      if (end < 0) {
        return false;
      }
      at = pastSpace(text, end);
    }
    return true;
  }

  /** The end of the marker that starts at a place; -1 if none does. */
  private static int end(String text, int start) {
    for (String kind : KINDS) {
      if (text.startsWith(kind.substring(0, 2), start)) {
        int close = text.indexOf(kind.substring(2), start + 2);
        return close < 0 ? -1 : close + 2;
      }
    }
    return -1;
  }

  private static int pastSpace(String text, int start) {
    int at = start;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
