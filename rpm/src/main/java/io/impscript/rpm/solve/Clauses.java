package io.impscript.rpm.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Turns rich dependencies to clauses: lists of packages of which one must be there, or must not be
 * where it stands as {@code -1 - p}. All clauses of a list must hold.
 */
final class Clauses {
  /** What no real dependency comes near, but a hostile one could blow up to. */
  private static final int MOST = 20_000;

  private static final int MOST_LITERALS = 1_000_000;

  private final Function<RichDependency.Plain, int[]> providers;

  Clauses(Function<RichDependency.Plain, int[]> providers) {
    this.providers = providers;
  }

  static int not(int literal) {
    return -1 - literal;
  }

  List<int[]> of(RichDependency dependency, boolean wanted) {
    if (dependency instanceof RichDependency.Joined joined) {
      return joined(joined, wanted);
    }
    return set(providers.apply((RichDependency.Plain) dependency), wanted);
  }

  private static List<int[]> set(int[] packages, boolean wanted) {
    if (wanted) {
      return List.of(packages);
    }
    return Arrays.stream(packages).mapToObj(p -> new int[] {not(p)}).toList();
  }

  private List<int[]> joined(RichDependency.Joined joined, boolean wanted) {
    List<RichDependency> parts = joined.parts();
    return switch (joined.operator()) {
      case "and" -> many(parts, wanted, wanted);
      case "or" -> many(parts, !wanted, wanted);
      case "with", "without" -> set(common(joined), wanted);
      case "if" -> conditional(parts, wanted);
      default -> conditional(swapped(parts), wanted);
    };
  }

  /** "a unless b else c" is "c if b else a", where nothing is wanted in place of a missing c. */
  private static List<RichDependency> swapped(List<RichDependency> parts) {
    RichDependency nothing = new RichDependency.Joined("or", List.of());
    RichDependency otherwise = parts.size() > 2 ? parts.get(2) : nothing;
    return List.of(otherwise, parts.get(1), parts.get(0));
  }

  private List<int[]> many(List<RichDependency> parts, boolean all, boolean wanted) {
    List<int[]> result = all ? List.of() : List.of(new int[0]);
    for (RichDependency part : parts) {
      List<int[]> next = of(part, wanted);
      result = all ? both(result, next) : either(result, next);
    }
    return result;
  }

  /** (a or not b) and (c or b); its opposite is (not a or not b) and (not c or b). */
  private List<int[]> conditional(List<RichDependency> parts, boolean wanted) {
    RichDependency condition = parts.get(1);
    List<int[]> then = either(of(parts.get(0), wanted), of(condition, false));
    if (parts.size() > 2) {
      return both(then, either(of(parts.get(2), wanted), of(condition, true)));
    }
    return wanted ? then : both(then, of(condition, true));
  }

  private int[] common(RichDependency.Joined joined) {
    int[] found = packages(joined.parts().get(0));
    for (RichDependency part : joined.parts().subList(1, joined.parts().size())) {
      int[] other = packages(part);
      boolean in = joined.operator().equals("with");
      found = Arrays.stream(found).filter(p -> Arrays.binarySearch(other, p) >= 0 == in).toArray();
    }
    return found;
  }

  private int[] packages(RichDependency part) {
    if (part instanceof RichDependency.Plain plain) {
      return providers.apply(plain);
    }
    RichDependency.Joined joined = (RichDependency.Joined) part;
    if (joined.operator().equals("or")) {
      return joined.parts().stream()
          .flatMapToInt(one -> Arrays.stream(packages(one)))
          .sorted()
          .distinct()
          .toArray();
    }
    return common(new RichDependency.Joined("with", joined.parts()));
  }

  private static List<int[]> both(List<int[]> one, List<int[]> other) {
    List<int[]> all = new ArrayList<>(one);
    all.addAll(other);
    return within(all);
  }

  private static List<int[]> either(List<int[]> one, List<int[]> other) {
    if ((long) one.size() * other.size() > MOST || size(one, other) > MOST_LITERALS) {
      throw new IllegalArgumentException("a dependency with too many cases");
    }
    List<int[]> all = new ArrayList<>();
    for (int[] a : one) {
      for (int[] b : other) {
        all.add(IntStream.concat(Arrays.stream(a), Arrays.stream(b)).distinct().toArray());
      }
    }
    return within(all);
  }

  /** How many literals all pairs of clauses have. */
  private static long size(List<int[]> one, List<int[]> other) {
    long ones = one.stream().mapToLong(clause -> clause.length).sum();
    long others = other.stream().mapToLong(clause -> clause.length).sum();
    return ones * other.size() + others * one.size();
  }

  private static List<int[]> within(List<int[]> clauses) {
    if (clauses.size() > MOST) {
      throw new IllegalArgumentException("a dependency with too many cases");
    }
    return clauses;
  }
}
