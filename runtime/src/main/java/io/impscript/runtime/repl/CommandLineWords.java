package io.impscript.runtime.repl;

import java.util.ArrayList;
import java.util.List;

/** Splits a command line at its blanks; quotes hold parts together. */
final class CommandLineWords {
  private CommandLineWords() {}

  static List<String> split(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    char quote = 0;
    boolean open = false;
    for (char c : line.toCharArray()) {
      if (quote == 0 && Character.isWhitespace(c)) {
        if (open) {
          words.add(word.toString());
        }
        word.setLength(0);
        open = false;
      } else if (quote != 0 && c == quote) {
        quote = 0;
      } else if (quote == 0 && (c == '\'' || c == '"')) {
        quote = c;
        open = true;
      } else {
        word.append(c);
        open = true;
      }
    }
    if (open || words.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }
}
