package io.impscript.diag;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds what a person most likely meant by a name that is not there. */
public final class NearNames {
  private NearNames() {}

  /**
   * The known names nearest to an unknown one, best first, at most three. Letter case, dashes and
   * underscores count less than letters; names that differ in more than a third are left out.
   */
  public static List<String> of(String unknown, Collection<String> known) {
    int limit = Math.max(2, unknown.length());
    return known.stream()
        .distinct()
        .filter(name -> distance(unknown, name) * 3 <= limit * 2)
        .sorted(
            Comparator.<String>comparingInt(name -> distance(unknown, name))
                .thenComparing(Comparator.naturalOrder()))
        .limit(3)
        .toList();
  }

  /** The hint that offers near names, or nothing where none is near. */
  public static Optional<String> hint(String unknown, Collection<String> known) {
    List<String> similar = of(unknown, known);
    List<String> near = similar.isEmpty() ? longer(unknown, known) : similar;
    return near.isEmpty()
        ? Optional.empty()
        : Optional.of("did you mean '" + String.join("' or '", near) + "'?");
  }

  /** Of long names people say the beginning. */
  private static List<String> longer(String unknown, Collection<String> known) {
    return unknown.length() < 4
        ? List.of()
        : known.stream().filter(name -> name.startsWith(unknown)).sorted().limit(3).toList();
  }

  /** Edit distance where a changed letter counts 2 and a mere change of case or separator 1. */
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        d[i][j] = i == 0 ? 2 * j : j == 0 ? 2 * i : best(d, a, b, i, j);
      }
    }
    return d[a.length()][b.length()];
  }

  private static int best(int[][] d, String a, String b, int i, int j) {
    int replaced = d[i - 1][j - 1] + cost(a.charAt(i - 1), b.charAt(j - 1));
    int shifted = Math.min(d[i - 1][j], d[i][j - 1]) + 2;
    int result = Math.min(replaced, shifted);
    if (i > 1 && j > 1 && swapped(a, b, i, j)) {
      result = Math.min(result, d[i - 2][j - 2] + 2);
    }
    return result;
  }

  private static boolean swapped(String a, String b, int i, int j) {
    return a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
  }

  private static int cost(char a, char b) {
    if (a == b) {
      return 0;
    }
    return fold(a) == fold(b) ? 1 : 2;
  }

  private static char fold(char c) {
    return c == '-' || c == '.' ? '_' : String.valueOf(c).toLowerCase(Locale.ROOT).charAt(0);
  }
}
