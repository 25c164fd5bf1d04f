package io.impscript.spec;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The words of one kind of block. One kind is one object, so that identity tells them apart. */
public final class BlockWords {
  private final String name;
  private final String said;
  private final String doc;
  private final Supplier<Map<String, WordInfo>> source;
  private volatile Map<String, WordInfo> words;

  /**
   * @param name what people call the block
   * @param said the same with its article, for messages: "a recipe block"
   * @param doc what it is for
   * @param source gives the words by name, in the order of showing; asked once, at the first need
   */
  BlockWords(String name, String said, String doc, Supplier<Map<String, WordInfo>> source) {
    this.name = name;
    this.said = said;
    this.doc = doc;
    this.source = source;
  }

  public String name() {
    return name;
  }

  /** What messages call it: "a recipe block", "the top level". */
  public String said() {
    return said;
  }

  public String doc() {
    return doc;
  }

  /** The words by name. */
  public Map<String, WordInfo> words() {
    Map<String, WordInfo> known = words;
    if (known == null) {
      known = source.get();
      words = known;
    }
    return known;
  }

  public Optional<WordInfo> word(String wanted) {
    return Optional.ofNullable(words().get(wanted));
  }

  /** Whether these are the words at the top level of a script. */
  public boolean isTop() {
    return this == Vocabulary.top();
  }
}
