package io.impscript.rpm.file;

/** Texts of strangers on their way to somebody's terminal. */
public final class Printable {
  private Printable() {}

  /** With control characters, which could make a terminal do anything, as question marks. */
  public static String text(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isISOControl(text.charAt(i))) {
        return replaced(text);
      }
    }
    return text;
  }

  private static String replaced(String text) {
    StringBuilder printable = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      if (Character.isISOControl(text.charAt(i))) {
        printable.setCharAt(i, '?');
      }
    }
    return printable.toString();
  }
}
