package io.impscript.spec;

import io.impscript.kiwi.ElementType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the words for elements of Kiwi are said to. */
public interface ElementWords extends MarkupSpec {
  /**
   * Says one element, or several that differ in their key.
   *
   * @param values by position: the element's text, its key, or several keys
   * @param attributes the other attributes, by name, in the order said
   * @param body what stands inside; empty where no block was given
   */
  void element(
      ElementType type,
      List<String> values,
      Map<String, String> attributes,
      Optional<Block<ElementWords>> body);
}
