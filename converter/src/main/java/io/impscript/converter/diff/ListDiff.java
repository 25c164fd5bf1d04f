package io.impscript.converter.diff;

import io.impscript.converter.diff.Difference.Kind;
import io.impscript.model.Element.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Compares two lists whose things have names.
 *
 * @param <T> the things
 * @param noun what one is
 * @param name the name by which two things are the same one
 * @param text what a thing says beyond its name
 * @param ordered whether the order of the list means something
 */
record ListDiff<T>(
    String noun, Part part, Function<T, String> name, Function<T, String> text, boolean ordered) {

  void compare(List<T> before, List<T> after, Differences out) {
    Map<String, Integer> old = positions(before);
    Map<String, Integer> now = positions(after);
    List<String> both = new ArrayList<>();
    old.forEach(
        (key, i) -> {
          Integer j = now.get(key);
          if (j == null) {
            out.add(Kind.ONLY_FIRST, what(key), text.apply(before.get(i)), "", part, i, -1);
          } else {
            both.add(key);
            changed(key, before.get(i), after.get(j), i, j, out);
          }
        });
    now.forEach(
        (key, j) -> {
          if (!old.containsKey(key)) {
            out.add(Kind.ONLY_SECOND, what(key), "", text.apply(after.get(j)), part, -1, j);
          }
        });
    if (ordered) {
      order(both, now, out);
    }
  }

  private void changed(String key, T before, T after, int i, int j, Differences out) {
    String one = text.apply(before);
    String other = text.apply(after);
    if (!one.equals(other)) {
      out.add(Kind.CHANGED, what(key), one, other, part, i, j);
    }
  }

  private void order(List<String> old, Map<String, Integer> positions, Differences out) {
    List<String> now = positions.keySet().stream().filter(old::contains).toList();
    if (!old.equals(now)) {
      out.add(
          Kind.ORDER,
          "order of " + noun + "s",
          String.join(", ", old),
          String.join(", ", now),
          part,
          0,
          0);
    }
  }

  private String what(String key) {
    return noun + " '" + key + "'";
  }

  /** Where each name stands; a name that stands there again gets a number. */
  private Map<String, Integer> positions(List<T> things) {
    Map<String, Integer> positions = new LinkedHashMap<>();
    for (int i = 0; i < things.size(); i++) {
      String key = name.apply(things.get(i));
      String unique = key;
      for (int n = 2; positions.containsKey(unique); n++) {
        unique = key + "' #" + n;
      }
      positions.put(unique, i);
    }
    return positions;
  }
}
