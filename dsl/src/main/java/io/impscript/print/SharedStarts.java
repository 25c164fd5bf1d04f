package io.impscript.print;

import io.impscript.model.Element.Kind;
import io.impscript.model.Element.Part;
import io.impscript.model.PackageRequest;
import io.impscript.model.Recipe;
import io.impscript.model.Reference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Finds lists of one kind that start alike in several recipes. Only starts: a fragment is taken in
 * before a recipe's own items, and the order of items has a meaning.
 */
final class SharedStarts {
  /** Fewer items are as well said again. */
  private static final int FEWEST = 3;

  /** Characters that a fragment has to save. */
  private static final int LEAST_SAVED = 160;

  /** Characters that few items have to have together, each time. */
  private static final int LONG = 120;

  /** An item with the comments before it, which are shared with it or not at all. */
  private record Item(Object value, List<String> comments) {}

  private final Part part;
  private final int[][] lists;
  private final List<Integer> lengths = new ArrayList<>();
  private final Map<Item, Integer> numbers = new HashMap<>();

  private SharedStarts(Part part, Arranged arranged, Notes.Index notes, Source source) {
    this.part = part;
    List<Recipe> recipes = arranged.catalog().recipes();
    this.lists = new int[recipes.size()][];
    for (int i = 0; i < lists.length; i++) {
      Notes own = notes.of(Kind.RECIPE, i);
      List<?> values = source.of(recipes.get(i));
      lists[i] = new int[values.size()];
      for (int k = 0; k < values.size(); k++) {
        lists[i][k] = number(new Item(values.get(k), own.of(part, k)));
      }
    }
  }

  /** Takes a list from a recipe. */
  private interface Source extends Function<Recipe, List<?>> {
    default List<?> of(Recipe recipe) {
      return apply(recipe);
    }
  }

  static List<SharedStarts> all(Arranged arranged) {
    Notes.Index notes = new Notes.Index(arranged.comments());
    return List.of(
        new SharedStarts(Part.PACKAGE_COLLECTIONS, arranged, notes, Recipe::packageCollections),
        new SharedStarts(Part.PACKAGES, arranged, notes, Recipe::packages),
        new SharedStarts(Part.REPOSITORIES, arranged, notes, Recipe::repositories),
        copies(arranged),
        new SharedStarts(Part.POSTBUILD_CHROOT, arranged, notes, Recipe::postbuildChroot));
  }

  static SharedStarts copies(Arranged arranged) {
    Notes.Index notes = new Notes.Index(arranged.comments());
    return new SharedStarts(Part.POSTBUILD_COPY, arranged, notes, Recipe::postbuildCopy);
  }

  Part part() {
    return part;
  }

  private int number(Item item) {
    Integer number = numbers.putIfAbsent(item, lengths.size());
    if (number == null) {
      lengths.add(length(item.value()) + 8);
      return lengths.size() - 1;
    }
    return number;
  }

  private static int length(Object value) {
    if (value instanceof PackageRequest request) {
      int version = request.version().version().length();
      return request.name().length() + version + request.rationale().length();
    } else if (value instanceof Reference reference) {
      return reference.name().length() + reference.rationale().length();
    }
    return ((String) value).length();
  }

  /**
   * A start that neighbours in sorted order share.
   *
   * @param around the shorter start that these lists share with more of them; null for none
   */
  private record Start(int items, int first, int last, long score, Start around) {
    /** The one of this and those around it that saves most. */
    Start best() {
      Start best = this;
      for (Start start = around; start != null; start = start.around()) {
        best = start.score() > best.score() ? start : best;
      }
      return best.score() > 0 ? best : null;
    }
  }

  /** The recipes that share a start, with the number of items in it. */
  Map<List<Integer>, Integer> found() {
    Integer[] sorted = IntStream.range(0, lists.length).boxed().toArray(Integer[]::new);
    Arrays.sort(sorted, (a, b) -> Arrays.compare(lists[a], lists[b]));
    Map<Start, List<Integer>> users = new LinkedHashMap<>();
    split(sorted, 0, sorted.length, null, users);
    Map<List<Integer>, Integer> found = new LinkedHashMap<>();
    users.values().stream().filter(all -> all.size() > 1).forEach(all -> all.sort(null));
    users.entrySet().stream()
        .filter(entry -> entry.getValue().size() > 1)
        .sorted((a, b) -> a.getValue().get(0) - b.getValue().get(0))
        .forEach(entry -> found.put(entry.getValue(), entry.getKey().items()));
    return found;
  }

  /**
   * Assigns the lists of a stretch, which start alike for some items, to the starts that save most.
   */
  private void split(
      Integer[] sorted, int from, int to, Start around, Map<Start, List<Integer>> users) {
    int depth = around == null ? 0 : around.items();
    int at = from;
    while (at < to) {
      int end = at + 1;
      while (end < to && same(sorted, at, end, depth)) {
        end++;
      }
      int items = end == at + 1 ? lists[sorted[at]].length : common(sorted[at], sorted[end - 1]);
      if (end == at + 1 || items == depth) {
        assign(sorted, at, end, around, users);
      } else {
        long score = score(sorted[at], items, end - at);
        split(sorted, at, end, new Start(items, at, end, score, around), users);
      }
      at = end;
    }
  }

  private boolean same(Integer[] sorted, int at, int other, int depth) {
    int[] a = lists[sorted[at]];
    int[] b = lists[sorted[other]];
    boolean ends = a.length == depth || b.length == depth;
    return ends ? a.length == b.length : a[depth] == b[depth];
  }

  /** How many first items all of some recipes have in common. */
  int common(List<Integer> recipes) {
    int common = lists[recipes.get(0)].length;
    for (int recipe : recipes) {
      common = Math.min(common, common(recipes.get(0), recipe));
    }
    return common;
  }

  private int common(int a, int b) {
    int mismatch = Arrays.mismatch(lists[a], lists[b]);
    return mismatch < 0 ? lists[a].length : mismatch;
  }

  private static void assign(
      Integer[] sorted, int from, int to, Start start, Map<Start, List<Integer>> users) {
    Start best = start == null ? null : start.best();
    for (int i = from; i < to && best != null; i++) {
      users.computeIfAbsent(best, x -> new ArrayList<>()).add(sorted[i]);
    }
  }

  /** Characters saved; 0 where a fragment makes nothing clearer. */
  private long score(int list, int items, int count) {
    long length = 0;
    for (int i = 0; i < items; i++) {
      length += lengths.get(lists[list][i]);
    }
    long saved = length * (count - 1);
    boolean worth = items >= FEWEST || length >= LONG;
    return worth && saved >= LEAST_SAVED ? saved : 0;
  }
}
