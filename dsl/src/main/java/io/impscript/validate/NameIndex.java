package io.impscript.validate;

import io.impscript.model.Declaration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the things of one list of a catalog by name; the first declared of a name counts. */
final class NameIndex {
  private final Map<String, Integer> first = new LinkedHashMap<>();

  static NameIndex of(List<? extends Declaration> things) {
    NameIndex index = new NameIndex();
    for (int i = 0; i < things.size(); i++) {
      index.first.putIfAbsent(things.get(i).name(), i);
    }
    return index;
  }

  /** Position of the thing of a name, or {@link Graph#UNKNOWN}. */
  int find(String name) {
    return first.getOrDefault(name, Graph.UNKNOWN);
  }

  boolean has(String name) {
    return first.containsKey(name);
  }

  /** All names in the order of declaration. */
  Set<String> names() {
    return Collections.unmodifiableSet(first.keySet());
  }
}
