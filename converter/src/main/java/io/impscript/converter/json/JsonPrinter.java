package io.impscript.converter.json;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Writes plain values as JSON in one layout: two spaces a level, one value a line, {@code []} and
 * {@code {}} for empty ones, a final newline. Text outside ASCII stays as it is; control characters
 * and halves of surrogate pairs are escaped, so that the bytes are always valid UTF-8.
 */
public final class JsonPrinter {
  private final StringBuilder out = new StringBuilder();

  private JsonPrinter() {}

  /** A whole file. */
  public static String print(Object value) {
    JsonPrinter printer = new JsonPrinter();
    printer.value(value, 0);
    return printer.out.append('\n').toString();
  }

  /** A value on one line, without newline. */
  public static String inline(Object value) {
    JsonPrinter printer = new JsonPrinter();
    printer.value(value, -1);
    return printer.out.toString();
  }

  private void value(Object value, int level) {
    if (value instanceof Map<?, ?> map) {
      all('{', map.entrySet().iterator(), '}', level);
    } else if (value instanceof List<?> list) {
      all('[', list.iterator(), ']', level);
    } else if (value instanceof CharSequence text) {
      quoted(text);
    } else {
      out.append(value);
    }
  }

  private void all(char open, Iterator<?> elements, char close, int level) {
    out.append(open);
    boolean any = elements.hasNext();
    int inner = level < 0 ? level : level + 1;
    while (elements.hasNext()) {
      newLine(inner);
      element(elements.next(), inner);
      if (elements.hasNext()) {
        out.append(level < 0 ? ", " : ",");
      }
    }
    if (any) {
      newLine(level);
    }
    out.append(close);
  }

  private void element(Object element, int level) {
    if (element instanceof Map.Entry<?, ?> entry) {
      quoted(String.valueOf(entry.getKey()));
      out.append(": ");
      value(entry.getValue(), level);
    } else {
      value(element, level);
    }
  }

  private void newLine(int level) {
    if (level >= 0) {
      out.append('\n').append("  ".repeat(level));
    }
  }

  private void quoted(CharSequence text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      sign(text, i);
    }
    out.append('"');
  }

  private void sign(CharSequence text, int i) {
    char c = text.charAt(i);
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      default -> {
        if (needsEscape(text, i)) {
          out.append(String.format("\\u%04x", (int) c));
        } else {
          out.append(c);
        }
      }
    }
  }

  /**
   * Control characters, which JSON forbids or YAML does not print; line ends of Unicode and the
   * byte order mark, which YAML reads differently; and surrogates without their other half.
   */
  private static boolean needsEscape(CharSequence text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    } else if (Character.isLowSurrogate(c)) {
      return i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
    }
    return Character.isISOControl(c)
        || c == '\u2028'
        || c == '\u2029'
        || c == '\ufeff'
        || c == '\ufffe'
        || c == '\uffff';
  }
}
