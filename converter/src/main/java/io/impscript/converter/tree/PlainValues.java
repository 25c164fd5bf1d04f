package io.impscript.converter.tree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns trees into the plain values that {@link io.impscript.model.Extras} keeps. */
public final class PlainValues {
  private PlainValues() {}

  /** Text, number, truth value, null, list or ordered map. */
  public static Object of(Tree tree) {
    if (tree instanceof Tree.Mapping mapping) {
      return ofMapping(mapping);
    } else if (tree instanceof Tree.Sequence sequence) {
      List<Object> list = new ArrayList<>();
      sequence.elements().forEach(element -> list.add(of(element)));
      return list;
    }
    return ((Tree.Scalar) tree).value();
  }

  private static Map<String, Object> ofMapping(Tree.Mapping mapping) {
    Map<String, Object> map = new LinkedHashMap<>();
    mapping.members().forEach(member -> map.put(member.key(), of(member.value())));
    return map;
  }
}
