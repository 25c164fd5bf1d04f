package io.impscript.spec;

import java.util.function.Supplier;

/**
 * An argument of a word.
 *
 * @param name as messages call it
 * @param doc what it is; may be empty
 * @param rule for texts: what they may be
 * @param block for {@link Kind#BLOCK}: the words inside; gives null for others
 * @param options for {@link Kind#OPTIONS}: the names allowed; else none
 */
public record Argument(
    String name,
    String doc,
    Kind kind,
    ValueRule rule,
    Supplier<BlockWords> block,
    OptionSet options) {

  /** What an argument of a word takes. */
  public enum Kind {
    /** One text. */
    TEXT,
    /**
     * Any number of texts; a list counts as its elements. Only as the last argument but a block.
     */
    TEXTS,
    /** A whole number. */
    NUMBER,
    /** Any value. */
    VALUE,
    /** A block in braces. */
    BLOCK,
    /** Named arguments with known names. */
    OPTIONS,
    /** Named arguments with free names. */
    NAMED;

    /** Whether its values are given by name. */
    public boolean named() {
      return this == OPTIONS || this == NAMED;
    }
  }

  static Argument plain(String name, String doc, Kind kind) {
    return new Argument(name, doc, kind, ValueRule.TEXT, () -> null, OptionSet.NONE);
  }

  static Argument text(String name, String doc, Kind kind, ValueRule rule) {
    return new Argument(name, doc, kind, rule, () -> null, OptionSet.NONE);
  }

  static Argument block(String name, Supplier<BlockWords> words) {
    return new Argument(name, "", Kind.BLOCK, ValueRule.TEXT, words, OptionSet.NONE);
  }

  static Argument options(String name, OptionSet options) {
    return new Argument(name, "", Kind.OPTIONS, ValueRule.TEXT, () -> null, options);
  }
}
