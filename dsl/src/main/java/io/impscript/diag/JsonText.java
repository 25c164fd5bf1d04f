package io.impscript.diag;

/** Text as a JSON string that a terminal can be shown too. */
final class JsonText {
  private JsonText() {}

  static String of(String text) {
    StringBuilder out = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      out.append(escaped(c));
      i += Character.charCount(c);
    }
    return out.append('"').toString();
  }

  private static String escaped(int c) {
    return switch (c) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> Printable.of(c);
    };
  }
}
