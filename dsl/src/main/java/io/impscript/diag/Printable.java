package io.impscript.diag;

/**
 * Makes text harmless: what a terminal would act on, or what would change the order in which people
 * read, is shown by its number.
 */
public final class Printable {
  /** Joins emoji into one; harmless. */
  private static final int JOINER = 0x200D;

  private Printable() {}

  /** The text with every control, format and unpaired character written as <code>\\u001b</code>. */
  public static String of(String text) {
    StringBuilder result = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      result.append(of(c));
      i += Character.charCount(c);
    }
    return result.toString();
  }

  static String of(int c) {
    if (!isHarmful(c)) {
      return Character.toString(c);
    }
    StringBuilder escaped = new StringBuilder();
    for (char unit : Character.toChars(c)) {
      escaped.append(String.format("\\u%04x", (int) unit));
    }
    return escaped.toString();
  }

  /** Format characters include those that turn the direction of reading. */
  static boolean isHarmful(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.PRIVATE_USE ->
          true;
      case Character.FORMAT -> c != JOINER;
      default -> false;
    };
  }
}
