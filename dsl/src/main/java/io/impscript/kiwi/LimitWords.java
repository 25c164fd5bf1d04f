package io.impscript.kiwi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the words behind {@code for}. */
final class LimitWords {
  private LimitWords() {}

  /**
   * The limit that the words state.
   *
   * @param key the attribute that is meant where the words name none
   */
  static Optional<Limit> read(List<String> words, String key) {
    if (words.isEmpty()) {
      return Optional.empty();
    }
    int equals = words.get(0).indexOf('=');
    String attribute = equals < 0 ? key : words.get(0).substring(0, equals);
    List<Limit.Case> cases = new ArrayList<>();
    for (String word : words) {
      cases.add(one(word.substring(word.indexOf('=') + 1)));
    }
    return Optional.of(new Limit(attribute, cases));
  }

  private static Limit.Case one(String word) {
    Marked marked = Marked.of(word);
    boolean required = marked.text().endsWith("!");
    String value =
        required ? marked.text().substring(0, marked.text().length() - 1) : marked.text();
    return new Limit.Case(value, required, marked.support());
  }
}
