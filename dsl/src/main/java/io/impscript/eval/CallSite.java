package io.impscript.eval;

import io.impscript.model.SourceSpan;
import java.util.List;
import java.util.Map;

/**
 * Where a word was said.
 *
 * @param word the word
 * @param span the whole call, its block included
 * @param nameSpan the word alone
 * @param values places of the values given by position, lists as their elements
 * @param named places of the values given by name
 * @param comments those between the word and the statement before it, with their delimiters, each
 *     on a line of its own
 */
public record CallSite(
    String word,
    SourceSpan span,
    SourceSpan nameSpan,
    List<SourceSpan> values,
    Map<String, SourceSpan> named,
    List<String> comments) {
  public CallSite {
    values = List.copyOf(values);
    named = Map.copyOf(named);
    comments = List.copyOf(comments);
  }

  /** The place of a value given by position, or of the word where it has no place of its own. */
  public SourceSpan value(int index) {
    return index < values.size() ? values.get(index) : nameSpan;
  }

  /** The place of a named value, or of the word where it was not given. */
  public SourceSpan named(String name) {
    return named.getOrDefault(name, nameSpan);
  }

  /** The word and its first value: what names a declaration, without its block. */
  public SourceSpan head() {
    return values.isEmpty() ? nameSpan : nameSpan.to(values.get(0));
  }
}
