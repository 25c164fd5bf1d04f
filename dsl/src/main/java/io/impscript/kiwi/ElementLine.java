package io.impscript.kiwi;

import java.util.List;
import java.util.Map;

/** An element as the vocabulary's text states it, with the lines inside. */
record ElementLine(
    String path,
    WordsOfLine words,
    List<String> example,
    List<WordsOfLine> attributes,
    List<ElementLine> children) {

  String name() {
    return words.first();
  }

  /** The attribute that scripts give by position; empty where there is none. */
  String keyName() {
    for (WordsOfLine line : attributes) {
      if (line.rest().contains("key")) {
        return line.first();
      }
    }
    return "";
  }

  /** The same of the element around. */
  String aroundKey(Map<String, ElementLine> byPath) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : byPath.get(path.substring(0, slash)).keyName();
  }
}
