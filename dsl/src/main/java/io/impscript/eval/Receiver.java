package io.impscript.eval;

import io.impscript.model.SourceSpan;
import java.util.HashMap;
import java.util.Map;

/** What the words of a block are said to: implements the interface that declares them. */
public abstract class Receiver {
  private final Map<String, SourceSpan> said = new HashMap<>();

  /** Whether comments between the words mean something here. */
  protected boolean takesComments() {
    return false;
  }

  /**
   * A comment between the words.
   *
   * @param written with its delimiters
   */
  protected void remark(String written) {}

  /** Notes that a word was said; gives the first place where it was said before, or null. */
  final SourceSpan say(String word, SourceSpan place) {
    return said.putIfAbsent(word, place);
  }
}
