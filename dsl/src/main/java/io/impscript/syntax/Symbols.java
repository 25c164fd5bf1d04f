package io.impscript.syntax;

import java.util.List;

/** The operators and separators of Groovy 5, found longest first. */
final class Symbols {
  /** The first character indexes the row; a row is ordered by length, longest first. */
  private static final String[][] BY_FIRST = new String[128][];

  static {
    for (String symbol :
        List.of(
            ">>>=", "===", "==~", "==>", "!==", "<=>", "<..<", "<..", "..<", "...", "**=", "<<=",
            ">>=", "??.", "..", "*.", "?.", "?:", "?=", ".&", ".@", "::", "=~", "==", "!=", "<=",
            ">=", "->", "&&", "||", "++", "--", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=",
            "**", "<<", "=", "<", ">", "!", "~", "?", ":", "+", "-", "*", "/", "%", "&", "|", "^",
            ".", ",", ";", "@")) {
      add(symbol);
    }
  }

  private Symbols() {}

  /** The longest symbol that starts at an offset, or null. */
  static String at(String text, int offset) {
    char c = text.charAt(offset);
    if (c >= BY_FIRST.length || BY_FIRST[c] == null) {
      return null;
    }
    String longest = null;
    for (String symbol : BY_FIRST[c]) {
      if ((longest == null || symbol.length() > longest.length())
          && text.startsWith(symbol, offset)) {
        longest = symbol;
      }
    }
    return longest;
  }

  private static void add(String symbol) {
    char first = symbol.charAt(0);
    String[] row = BY_FIRST[first] == null ? new String[0] : BY_FIRST[first];
    String[] more = java.util.Arrays.copyOf(row, row.length + 1);
    more[row.length] = symbol;
    BY_FIRST[first] = more;
  }
}
