package io.impscript.print;

/**
 * Texts as string literals of a script: in the quotes that need the fewest escapes, never with an
 * interpolation, and with nothing in them that an editor, a terminal or an encoding could change.
 */
final class Quoted {
  private static final String LETTERS = "btnfr";
  private static final String MEANINGS = "\b\t\n\f\r";

  private Quoted() {}

  /** The literal of a text; it holds line ends only where the text does. */
  static String of(String text) {
    if (isMultiLine(text)) {
      return lines(text);
    } else if (text.indexOf('\'') < 0) {
      return escaped(text, "'", "'");
    } else if (text.indexOf('"') < 0 && text.indexOf('$') < 0) {
      return escaped(text, "\"", "\"");
    } else if (!text.startsWith("'") && !text.endsWith("'") && !text.contains("'''")) {
      return escaped(text, "'''", "");
    }
    return escaped(text, "'", "'");
  }

  /** The literal of a text on one line, whatever the text holds. */
  static String onOneLine(String text) {
    return isMultiLine(text) ? escaped(text, "'", "'\n") : of(text);
  }

  /** A name of a named argument or key of a map: bare where it can be. */
  static String key(String name) {
    return isName(name) ? name : onOneLine(name);
  }

  private static boolean isMultiLine(String text) {
    int first = text.indexOf('\n');
    return first >= 0 && text.length() > 2;
  }

  /** The lines as they are, the first beside the others. */
  private static String lines(String text) {
    return escaped(text, "'''\\\n", "", "'''");
  }

  private static String escaped(String text, String quote, String special) {
    return escaped(text, quote, special, quote);
  }

  private static String escaped(String text, String open, String special, String close) {
    boolean lines = close.length() == 3;
    StringBuilder out = new StringBuilder(text.length() + 8).append(open);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (special.indexOf(c) >= 0 || c == '\\' || lines && closes(text, i)) {
        letter(out, c);
      } else if (c >= ' ' && c < 127) {
        out.append(c == ' ' && lines && endsLine(text, i) ? "\\s" : String.valueOf(c));
      } else if (lines && (c == '\n' || c == '\t' && !endsLine(text, i))) {
        out.append(c);
      } else {
        i = other(text, i, out);
      }
    }
    return out.append(close).toString();
  }

  private static void letter(StringBuilder out, char c) {
    out.append('\\').append(c == '\n' ? 'n' : c);
  }

  /** Whether a quote inside triple quotes would be taken for one of the closing ones. */
  private static boolean closes(String text, int at) {
    return text.charAt(at) == '\''
        && (at == text.length() - 1 || at >= 2 && text.startsWith("''", at - 2));
  }

  /** Whether nothing follows on the line: editors take such a blank away. */
  private static boolean endsLine(String text, int at) {
    return at + 1 == text.length() || text.charAt(at + 1) == '\n';
  }

  /** Appends a character beyond the printable ones of ASCII; the offset of its last unit. */
  private static int other(String text, int at, StringBuilder out) {
    char c = text.charAt(at);
    int letter = MEANINGS.indexOf(c);
    if (letter >= 0) {
      out.append('\\').append(LETTERS.charAt(letter));
      return at;
    }
    int point = text.codePointAt(at);
    int units = Character.charCount(point);
    if (isVisible(point)) {
      out.appendCodePoint(point);
    } else {
      for (int i = at; i < at + units; i++) {
        out.append(unicode(text.charAt(i)));
      }
    }
    return at + units - 1;
  }

  /** The escape of a character by its number. */
  static String unicode(char c) {
    return "\\u" + String.format("%04x", (int) c);
  }

  /** Whether a character stands for itself on every screen and in every encoding. */
  static boolean isVisible(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.SPACE_SEPARATOR -> point == ' ';
      default -> true;
    };
  }

  private static boolean isName(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
      if (!letter && (i == 0 || c < '0' || c > '9')) {
        return false;
      }
    }
    return !text.isEmpty();
  }
}
