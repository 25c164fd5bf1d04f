package io.impscript.rpm.solve;

import io.impscript.rpm.repo.Strings;
import java.util.List;

/** The texts of all repositories under common numbers. */
final class Names {
  private final Strings all;

  /** By source, the common number of each of its texts; null where they are the same. */
  private final int[][] maps;

  Names(List<Source> sources) {
    maps = new int[sources.size()][];
    if (sources.size() == 1) {
      all = sources.get(0).packages().strings();
      return;
    }
    all = new Strings();
    for (int s = 0; s < maps.length; s++) {
      maps[s] = all.internAll(sources.get(s).packages().strings());
    }
  }

  int count() {
    return all.count();
  }

  int global(int source, int local) {
    return maps[source] == null ? local : maps[source][local];
  }

  int find(String text) {
    return all.find(text);
  }

  String text(int name) {
    return all.get(name);
  }
}
