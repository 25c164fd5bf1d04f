package io.impscript.kiwi;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of the vocabulary's text: words with blanks between, and what stands behind {@code --}.
 */
final class WordsOfLine {
  private final List<String> words = new ArrayList<>();
  private final String doc;

  WordsOfLine(String line) {
    int end = line.indexOf(" -- ");
    if (end < 0) {
      throw new IllegalStateException("a line without a text behind '--': " + line);
    }
    this.doc = line.substring(end + 4).strip();
    int start = 0;
    while (start < end) {
      int next = line.indexOf(' ', start);
      if (next > start) {
        words.add(line.substring(start, next));
      }
      start = next + 1;
    }
  }

  String first() {
    return words.get(0);
  }

  /** The words behind the first one. */
  List<String> rest() {
    return words.subList(1, words.size());
  }

  String doc() {
    return doc;
  }
}
