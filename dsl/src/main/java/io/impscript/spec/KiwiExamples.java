package io.impscript.spec;

import io.impscript.kiwi.ElementType;
import io.impscript.kiwi.ValueType;

/** Samples of the words for Kiwi's elements. */
final class KiwiExamples {
  private KiwiExamples() {}

  /** The sample that the vocabulary states, or one made of the type of the element's text. */
  static String of(String word, ElementType type) {
    if (!type.example().isEmpty()) {
      return word.equals(type.word())
          ? type.example()
          : type.example().replace(type.word() + " ", word + " ");
    }
    return type.text().map(text -> word + " " + sample(text)).orElse("");
  }

  private static String sample(ValueType type) {
    if (type.isTruth()) {
      return "true";
    } else if (type.isNumber()) {
      return "1024";
    }
    return type.values().isEmpty() ? "'text'" : "'" + type.values().get(0).text() + "'";
  }
}
