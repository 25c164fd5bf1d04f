package io.impscript.runtime.exec;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The last lines a program printed, each cut to what a person still reads. Safe for two threads.
 */
public final class LastLines {
  private static final int KEPT = 20;
  private static final int WIDEST = 2_000;

  private final Deque<String> lines = new ArrayDeque<>(KEPT);

  /** Adds one, and forgets the oldest. */
  public synchronized void add(String line) {
    if (lines.size() == KEPT) {
      lines.removeFirst();
    }
    lines.addLast(line.length() <= WIDEST ? line : line.substring(0, WIDEST) + "…");
  }

  /** Oldest first, at most 20. */
  public synchronized List<String> all() {
    return List.copyOf(lines);
  }
}
