package io.impscript.kiwi;

import java.util.ArrayList;
import java.util.List;

/** Reads a line of the vocabulary's text that states an attribute. */
final class AttributeLine {
  private AttributeLine() {}

  static AttributeType read(WordsOfLine line, Types types, String key) {
    List<String> rest = line.rest();
    List<String> limit = new ArrayList<>();
    Support support = Support.BOTH;
    boolean inLimit = false;
    for (String word : rest.subList(2, rest.size())) {
      if (inLimit) {
        limit.add(word);
      } else if (word.startsWith("(")) {
        support = Marked.of(word).support();
      }
      inLimit |= word.equals("for");
    }
    return new AttributeType(
        line.first(),
        types.of(rest.get(1)),
        needed(rest.get(0), support),
        support,
        line.first().equals(key),
        LimitWords.read(limit, key),
        line.doc());
  }

  private static Support needed(String sign, Support support) {
    Marked marked = Marked.of(sign);
    return switch (marked.text()) {
      case "!" -> marked.support().and(support);
      case "?" -> Support.NONE;
      default -> throw new IllegalStateException("neither '!' nor '?': " + sign);
    };
  }
}
