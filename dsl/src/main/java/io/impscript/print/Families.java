package io.impscript.print;

import io.impscript.model.Recipe;
import io.impscript.model.Reference;
import io.impscript.validate.Components;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Sorts recipes into families: those whose names begin alike, and those that include each other.
 * What one family includes of another leads one way only.
 */
final class Families {
  /** A larger family is split by the next part of the names. */
  private static final int LARGE = 20;

  /** So many recipes without relatives get a file each; more share one. */
  private static final int FEW = 30;

  /** More than so many share a file for each first letter of their names. */
  private static final int MANY = 500;

  private static final String OTHERS = "others";

  private final List<Recipe> recipes;
  private final String[] names;

  private Families(List<Recipe> recipes) {
    this.recipes = recipes;
    this.names = new String[recipes.size()];
  }

  /**
   * A family.
   *
   * @param recipes positions of its recipes, in order
   * @param needs names of the other families whose recipes it includes
   */
  record Family(String name, List<Integer> recipes, Set<String> needs) {}

  /** The families by name. */
  static Map<String, Family> of(List<Recipe> recipes) {
    Families families = new Families(recipes);
    families.byTokens(1);
    families.splitLarge();
    families.gatherSingle();
    families.joinCycles();
    return families.result();
  }

  private void byTokens(int count) {
    for (int i = 0; i < names.length; i++) {
      names[i] = start(recipes.get(i).name(), count);
    }
  }

  private Map<String, List<Integer>> members() {
    Map<String, List<Integer>> members = new TreeMap<>();
    for (int i = 0; i < names.length; i++) {
      members.computeIfAbsent(names[i], x -> new ArrayList<>()).add(i);
    }
    return members;
  }

  private void splitLarge() {
    for (List<Integer> family : members().values()) {
      if (family.size() > LARGE) {
        family.forEach(i -> names[i] = start(recipes.get(i).name(), 2));
      }
    }
  }

  private void gatherSingle() {
    List<Integer> single = new ArrayList<>();
    members().values().stream().filter(family -> family.size() == 1).forEach(single::addAll);
    boolean byLetter = single.size() > MANY;
    if (single.size() > FEW) {
      single.forEach(i -> names[i] = byLetter ? OTHERS + "-" + names[i].charAt(0) : OTHERS);
    }
  }

  /** Joins families that include each other, under the name of the largest. */
  private void joinCycles() {
    Map<String, List<Integer>> members = members();
    List<String> order = new ArrayList<>(members.keySet());
    Map<String, Set<String>> needs = needs();
    Map<String, Integer> number = new HashMap<>();
    order.forEach(name -> number.put(name, number.size()));
    int[][] targets = new int[order.size()][];
    for (int i = 0; i < targets.length; i++) {
      targets[i] = needs.get(order.get(i)).stream().mapToInt(number::get).toArray();
    }
    int[] component = Components.of(targets).component();
    Map<Integer, String> largest = new HashMap<>();
    for (int i = 0; i < component.length; i++) {
      String name = order.get(i);
      largest.merge(
          component[i], name, (a, b) -> members.get(b).size() > members.get(a).size() ? b : a);
    }
    Map<String, String> joined = new HashMap<>();
    for (int i = 0; i < component.length; i++) {
      joined.put(order.get(i), largest.get(component[i]));
    }
    for (int i = 0; i < names.length; i++) {
      names[i] = joined.get(names[i]);
    }
  }

  private Map<String, Set<String>> needs() {
    Map<String, String> familyOf = new HashMap<>();
    for (int i = 0; i < names.length; i++) {
      familyOf.putIfAbsent(recipes.get(i).name(), names[i]);
    }
    Map<String, Set<String>> needs = new HashMap<>();
    for (int i = 0; i < names.length; i++) {
      Set<String> own = needs.computeIfAbsent(names[i], x -> new TreeSet<>());
      for (Reference reference : recipes.get(i).recipes()) {
        String family = familyOf.get(reference.name());
        if (family != null && !family.equals(names[i])) {
          own.add(family);
        }
      }
    }
    return needs;
  }

  private Map<String, Family> result() {
    Map<String, Set<String>> needs = needs();
    Map<String, Family> result = new TreeMap<>();
    members().forEach((name, all) -> result.put(name, new Family(name, all, needs.get(name))));
    return result;
  }

  /** The first parts of a name, as a name of a file. */
  private static String start(String name, int parts) {
    StringBuilder out = new StringBuilder();
    int left = parts;
    for (char c : name.toLowerCase(Locale.ROOT).toCharArray()) {
      boolean letter = c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
      if (!letter && out.length() > 0 && --left == 0) {
        break;
      } else if (letter || out.length() > 0) {
        out.append(letter ? c : '-');
      }
    }
    String start = out.toString();
    return start.isEmpty() ? OTHERS : start;
  }
}
