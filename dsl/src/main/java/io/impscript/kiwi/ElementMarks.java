package io.impscript.kiwi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What stands behind an element's name in the vocabulary's text. */
final class ElementMarks {
  private final List<String> words = new ArrayList<>();
  private final List<String> limit = new ArrayList<>();
  private Support support = Support.BOTH;
  private String value = "";
  private String like = "";
  private boolean open;
  private Occurs occurs = Occurs.ANY;

  private ElementMarks() {}

  static ElementMarks of(WordsOfLine line) {
    ElementMarks marks = new ElementMarks();
    List<String> rest = line.rest();
    marks.occurs = occurs(rest.get(0));
    String section = "";
    for (String word : rest.subList(1, rest.size())) {
      section = marks.take(word, section);
    }
    if (marks.words.isEmpty()) {
      marks.words.add(camelCase(line.first()));
    }
    return marks;
  }

  /** Takes a word in; gives the mark that the next one belongs to. */
  private String take(String word, String section) {
    switch (word) {
      case "as", "for", "like" -> {
        return word;
      }
      case "open" -> open = true;
      case "(7.5)", "(8.5)" -> support = Marked.of(word).support();
      default -> value(word, section);
    }
    return section;
  }

  private void value(String word, String section) {
    switch (section) {
      case "as" -> words.add(word);
      case "for" -> limit.add(word);
      case "like" -> like = word;
      default -> value = word;
    }
  }

  private static Occurs occurs(String sign) {
    return switch (sign) {
      case "1" -> Occurs.ONCE;
      case "?" -> Occurs.OPTIONAL;
      case "*" -> Occurs.ANY;
      case "+" -> Occurs.SEVERAL;
      default -> throw new IllegalStateException("no number of elements: " + sign);
    };
  }

  /** An element's name as a word: what follows a hyphen begins with a capital. */
  static String camelCase(String name) {
    StringBuilder word = new StringBuilder(name.length());
    boolean capital = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c != '-') {
        word.append(capital ? Character.toUpperCase(c) : c);
      }
      capital = c == '-';
    }
    return word.toString();
  }

  List<String> words() {
    return List.copyOf(words);
  }

  Occurs occurs() {
    return occurs;
  }

  Support support() {
    return support;
  }

  String value() {
    return value;
  }

  String like() {
    return like;
  }

  boolean open() {
    return open;
  }

  Optional<Limit> limit(String key) {
    return LimitWords.read(limit, key);
  }
}
