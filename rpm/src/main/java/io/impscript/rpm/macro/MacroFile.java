package io.impscript.rpm.macro;

import java.util.List;

/** The definitions of a file of macros. */
public final class MacroFile {
  private MacroFile() {}

  /** Adds what a file defines; what is no definition is passed over. */
  public static void read(String text, Macros macros) {
    List<String> lines = text.lines().toList();
    int at = 0;
    while (at < lines.size()) {
      StringBuilder definition = new StringBuilder(lines.get(at));
      at++;
      while (at < lines.size() && goesOn(definition)) {
        boolean marked = definition.charAt(definition.length() - 1) == '\\';
        definition.setLength(definition.length() - (marked ? 1 : 0));
        definition.append('\n').append(lines.get(at));
        at++;
      }
      define(definition.toString().strip(), macros);
    }
  }

  /** By a mark at the end of the line, or an open brace. */
  private static boolean goesOn(StringBuilder definition) {
    if (definition.length() == 0 || !definition.toString().stripLeading().startsWith("%")) {
      return false;
    }
    if (definition.charAt(definition.length() - 1) == '\\') {
      return true;
    }
    long open = definition.chars().filter(c -> c == '{').count();
    return open > definition.chars().filter(c -> c == '}').count();
  }

  private static void define(String definition, Macros macros) {
    if (!definition.startsWith("%")) {
      return;
    }
    int end = 1;
    while (end < definition.length() && isNamePart(definition.charAt(end))) {
      end++;
    }
    String name = definition.substring(1, end);
    int close = definition.startsWith("(", end) ? definition.indexOf(')', end) : -1;
    String body = definition.substring(Math.max(end, close + 1)).strip();
    if (name.isEmpty()) {
      return;
    }
    if (close < 0) {
      macros.define(name, body);
    } else {
      macros.define(name, definition.substring(end + 1, close), body);
    }
  }

  private static boolean isNamePart(char c) {
    return c == '_' || Character.isLetterOrDigit(c);
  }
}
