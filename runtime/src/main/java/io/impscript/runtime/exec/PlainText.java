package io.impscript.runtime.exec;

import java.util.regex.Pattern;

/**
 * Foreign text made harmless for a terminal: colours and other escape sequences go, every other
 * control character but the tab becomes visible as {@code \x1b}.
 */
final class PlainText {
  private static final Pattern ESCAPE_SEQUENCE =
      Pattern.compile("\u001b(?:\\[[0-?]*[ -/]*[@-~]|\\][^\u0007\u001b]*(?:\u0007|\u001b\\\\)?)");

  private PlainText() {}

  static String of(String text) {
    return hasControls(text) ? visible(ESCAPE_SEQUENCE.matcher(text).replaceAll("")) : text;
  }

  private static boolean hasControls(String text) {
    return text.chars().anyMatch(PlainText::isControl);
  }

  private static boolean isControl(int c) {
    return c != '\t' && Character.isISOControl(c);
  }

  private static String visible(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.chars().forEach(c -> append(out, c));
    return out.toString();
  }

  private static void append(StringBuilder out, int c) {
    if (isControl(c)) {
      out.append(String.format("\\x%02x", c));
    } else {
      out.append((char) c);
    }
  }
}
