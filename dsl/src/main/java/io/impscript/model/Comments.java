package io.impscript.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What people wrote beside the elements of a catalog, for people: a side table, so that equality
 * stays with meaning.
 *
 * @param before the comments that stand before an element, in order, each without its delimiters;
 *     may hold several lines
 */
public record Comments(Map<Element, List<String>> before) {
  public static final Comments NONE = new Comments(Map.of());

  public Comments {
    Map<Element, List<String>> copy = new HashMap<>();
    before.forEach((element, comments) -> copy.put(element, List.copyOf(comments)));
    before = Map.copyOf(copy);
  }

  /** The comments before an element; none where nobody wrote any. */
  public List<String> of(Element element) {
    return before.getOrDefault(element, List.of());
  }
}
