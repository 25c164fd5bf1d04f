package io.impscript.print;

import io.impscript.model.Element.Part;
import java.util.List;
import java.util.Map;

/**
 * What a recipe takes from fragments.
 *
 * @param fragments their names, in the order of the words
 * @param items how many first items of each list come from them
 */
record Taken(List<String> fragments, Map<Part, Integer> items) {
  static final Taken NOTHING = new Taken(List.of(), Map.of());

  int of(Part part) {
    return items.getOrDefault(part, 0);
  }
}
