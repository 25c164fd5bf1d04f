package io.impscript.print;

import java.util.List;
import java.util.Locale;

/** Finds the stretches of a list whose names belong together, to be set apart by empty lines. */
final class Runs {
  /** Shorter lists are seen at a glance. */
  private static final int LONG_LIST = 8;

  private static final int LONG_RUN = 3;

  private Runs() {}

  /** For each name, whether an empty line stands before it. */
  static boolean[] starts(List<String> names) {
    boolean[] starts = new boolean[names.size()];
    if (names.size() < LONG_LIST) {
      return starts;
    }
    int from = 0;
    while (from < names.size()) {
      int to = end(names, from);
      if (to - from >= LONG_RUN) {
        starts[from] = from > 0;
        if (to < names.size()) {
          starts[to] = true;
        }
      }
      from = to;
    }
    return starts;
  }

  private static int end(List<String> names, int from) {
    String family = family(names.get(from));
    int to = from + 1;
    while (to < names.size() && family.equals(family(names.get(to)))) {
      to++;
    }
    return to;
  }

  /**
   * The family of a package: {@code lib} of libraries, else what stands before the first hyphen.
   */
  static String family(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.startsWith("lib") && lower.length() > 3) {
      return "lib";
    }
    int end = lower.indexOf('-');
    return end < 0 ? lower : lower.substring(0, end);
  }
}
