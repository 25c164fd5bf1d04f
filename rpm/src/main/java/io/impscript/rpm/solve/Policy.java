package io.impscript.rpm.solve;

import io.impscript.rpm.file.Relation;
import io.impscript.rpm.version.Dependency;
import io.impscript.rpm.version.Evr;
import io.impscript.rpm.version.Sense;
import io.impscript.rpm.version.VersionOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * Which of several packages is preferred, as dnf prefers them: the repository's priority, the
 * machine's first architecture, the newest of each name, what is not obsoleted by another
 * candidate, what is recommended by what is already chosen; then the name.
 */
final class Policy {
  private final Universe universe;
  private final IntPredicate recommended;
  private final IntPredicate suggested;

  Policy(Universe universe, IntPredicate recommended, IntPredicate suggested) {
    this.universe = universe;
    this.recommended = recommended;
    this.suggested = suggested;
  }

  /** Leaves out who is not to be chosen; the rest is in no particular order. */
  List<Integer> prune(List<Integer> candidates, boolean byRecommendation) {
    List<Integer> left = candidates;
    if (left.size() > 1) {
      left = newest(bestArchitecture(bestPriority(left)));
    }
    if (left.size() > 1) {
      left = withoutObsoleted(left);
    }
    if (left.size() > 1 && byRecommendation) {
      List<Integer> some = left.stream().filter(recommended::test).toList();
      left = some.isEmpty() ? left : some;
    }
    return left;
  }

  /** The best first. */
  List<Integer> choose(List<Integer> candidates) {
    List<Integer> left = new ArrayList<>(prune(candidates, true));
    if (left.size() > 1) {
      left.sort(Comparator.comparing(this::hasNewer));
      sortByCommonProvides(left);
      left.sort(Comparator.comparing(p -> !suggested.test(p)));
    }
    return left;
  }

  private List<Integer> bestPriority(List<Integer> candidates) {
    int best = candidates.stream().mapToInt(universe::priority).min().orElseThrow();
    return candidates.stream().filter(p -> universe.priority(p) == best).toList();
  }

  private List<Integer> bestArchitecture(List<Integer> candidates) {
    int best = candidates.stream().mapToInt(universe::rank).filter(r -> r > 0).min().orElse(0);
    return candidates.stream()
        .filter(p -> universe.rank(p) == 0 || universe.rank(p) == best)
        .toList();
  }

  /** One of each name, by name. */
  private List<Integer> newest(List<Integer> candidates) {
    Map<Integer, Integer> best = new LinkedHashMap<>();
    candidates.stream()
        .sorted(Comparator.comparing(universe::nameText).thenComparing(this::byArchitecture))
        .forEach(p -> best.merge(universe.name(p), p, this::newer));
    return List.copyOf(best.values());
  }

  private int byArchitecture(int a, int b) {
    boolean both = universe.rank(a) > 0 && universe.rank(b) > 0;
    int order = both ? Integer.compare(universe.rank(a), universe.rank(b)) : 0;
    return order != 0 ? order : Integer.compare(a, b);
  }

  private Integer newer(Integer a, Integer b) {
    return universe.evr(b).compareTo(universe.evr(a)) > 0 ? b : a;
  }

  /** Those that obsolete each other in a circle stay. */
  private List<Integer> withoutObsoleted(List<Integer> candidates) {
    int n = candidates.size();
    boolean[][] reaches = new boolean[n][n];
    boolean any = false;
    for (int i = 0; i < n; i++) {
      for (int j : obsoleted(candidates, candidates.get(i))) {
        reaches[i][j] = true;
        any = true;
      }
    }
    if (!any) {
      return candidates;
    }
    for (int k = 0; k < n; k++) {
      for (int i = 0; i < n; i++) {
        for (int j = 0; reaches[i][k] && j < n; j++) {
          reaches[i][j] |= reaches[k][j];
        }
      }
    }
    List<Integer> left = new ArrayList<>();
    for (int j = 0; j < n; j++) {
      boolean gone = false;
      for (int i = 0; i < n; i++) {
        gone |= reaches[i][j] && !reaches[j][i];
      }
      if (!gone) {
        left.add(candidates.get(j));
      }
    }
    return left;
  }

  private List<Integer> obsoleted(List<Integer> candidates, int by) {
    int[] dependencies = universe.dependencies(Relation.OBSOLETES, by);
    if (dependencies.length == 0) {
      return List.of();
    }
    List<Integer> found = new ArrayList<>();
    for (int dependency : dependencies) {
      int[] named = universe.named(universe.source(by), dependency);
      for (int j = 0; j < candidates.size(); j++) {
        int p = candidates.get(j);
        if (universe.name(p) != universe.name(by) && Arrays.binarySearch(named, p) >= 0) {
          found.add(j);
        }
      }
    }
    return found;
  }

  /** Whether there is a newer one of the same name that is no candidate. */
  private boolean hasNewer(int p) {
    for (int q : universe.sameName(p)) {
      boolean comparable =
          universe.nevra(q).arch().equals(universe.nevra(p).arch())
              && universe.priority(q) <= universe.priority(p);
      if (comparable
          && (universe.priority(q) < universe.priority(p)
              || universe.evr(q).compareTo(universe.evr(p)) > 0)) {
        return true;
      }
    }
    return false;
  }

  /** What several candidates provide in several versions counts for the newer ones. */
  private void sortByCommonProvides(List<Integer> candidates) {
    Map<String, List<Provided>> byName = new HashMap<>();
    for (int i = 0; i < candidates.size(); i++) {
      int p = candidates.get(i);
      for (int number : universe.dependencies(Relation.PROVIDES, p)) {
        Dependency provided = universe.dependency(universe.source(p), number);
        if (counts(provided)) {
          byName
              .computeIfAbsent(provided.name(), any -> new ArrayList<>())
              .add(new Provided(i, provided));
        }
      }
    }
    int[] badness = new int[candidates.size()];
    byName.values().forEach(all -> judge(all, badness));
    Map<Integer, Integer> of = new HashMap<>();
    for (int i = 0; i < badness.length; i++) {
      of.put(candidates.get(i), badness[i]);
    }
    candidates.sort(Comparator.comparing(of::get));
  }

  private record Provided(int candidate, Dependency dependency) {}

  private static boolean counts(Dependency provided) {
    if ((provided.sense() & Sense.MASK) == 0 || (provided.sense() & Sense.GREATER) != 0) {
      return false;
    }
    // Checksums and such are no versions.
    return provided.sense() != Sense.EQUAL || !provided.evr().toString().matches("[0-9a-f]{4,}");
  }

  private static void judge(List<Provided> all, int[] badness) {
    all.sort(Policy::newestFirst);
    int bad = 0;
    for (int i = 0; i < all.size(); i++) {
      if (i > 0
          && all.get(i - 1).candidate() != all.get(i).candidate()
          && newestFirst(all.get(i - 1), all.get(i)) < 0) {
        bad++;
      }
      badness[all.get(i).candidate()] += bad;
    }
  }

  private static int newestFirst(Provided a, Provided b) {
    Evr x = a.dependency().evr();
    Evr y = b.dependency().evr();
    int order = Long.compare(y.epoch(), x.epoch());
    if (order == 0) {
      order = VersionOrder.INSTANCE.compare(y.version(), x.version());
    }
    if (order == 0 && !x.release().isEmpty() && !y.release().isEmpty()) {
      order = VersionOrder.INSTANCE.compare(y.release(), x.release());
    }
    if (order == 0) {
      boolean lessX = a.dependency().sense() == Sense.LESS;
      boolean lessY = b.dependency().sense() == Sense.LESS;
      order = Boolean.compare(lessX, lessY);
    }
    return order;
  }
}
