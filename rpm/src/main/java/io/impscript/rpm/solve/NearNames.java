package io.impscript.rpm.solve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Names that somebody may have meant. */
final class NearNames {
  private static final int MOST = 3;

  private NearNames() {}

  static List<String> of(String text, Iterable<String> names) {
    record Near(String name, int distance) {}
    List<Near> near = new ArrayList<>();
    int limit = Math.max(1, text.length() / 3);
    for (String name : names) {
      if (Math.abs(name.length() - text.length()) <= limit) {
        int distance = distance(text, name);
        if (distance <= limit) {
          near.add(new Near(name, distance));
        }
      }
    }
    near.sort(Comparator.comparingInt(Near::distance).thenComparing(Near::name));
    return near.stream().limit(MOST).map(Near::name).toList();
  }

  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int before = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int above = row[j];
        int change = before + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, Math.min(row[j - 1], above) + 1);
        before = above;
      }
    }
    return row[b.length()];
  }
}
