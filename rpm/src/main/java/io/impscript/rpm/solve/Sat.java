package io.impscript.rpm.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The search behind resolution: assignments with unit propagation over watched literals, learning
 * from conflicts and jumping back. What to decide next is the caller's part.
 *
 * <p>A literal is {@code 2 * variable}, or one more for its opposite.
 */
final class Sat {
  static final int NO_REASON = -1;

  private final byte[] values;
  private final int[] levels;
  private final int[] reasons;
  private final int[] trail;
  private final boolean[] seen;
  private final int[][] watches;
  private final int[] watchCounts;
  private final List<int[]> clauses = new ArrayList<>();
  private final List<Integer> starts = new ArrayList<>();
  private int trailSize;
  private int head;
  private int conflict = NO_REASON;
  private int reverts;

  Sat(int variables) {
    values = new byte[variables];
    levels = new int[variables];
    reasons = new int[variables];
    trail = new int[variables];
    seen = new boolean[variables];
    watches = new int[variables * 2][];
    watchCounts = new int[variables * 2];
  }

  static int not(int literal) {
    return literal ^ 1;
  }

  /** 1 true, -1 false, 0 not decided. */
  int value(int variable) {
    return values[variable];
  }

  private int valueOf(int literal) {
    return (literal & 1) == 0 ? values[literal >> 1] : -values[literal >> 1];
  }

  int level() {
    return starts.size();
  }

  int levelOf(int variable) {
    return levels[variable];
  }

  int trailSize() {
    return trailSize;
  }

  /** The literal that was decided as number i. */
  int trail(int i) {
    return trail[i];
  }

  /** Grows with every jump back; who remembers parts of the trail must forget them then. */
  int reverts() {
    return reverts;
  }

  /** The clause that forced a variable; {@link #NO_REASON} for decisions. */
  int reason(int variable) {
    return reasons[variable];
  }

  /** The clause that cannot be had at all; {@link #NO_REASON} as long as there is none. */
  int conflict() {
    return conflict;
  }

  int[] clause(int number) {
    return clauses.get(number);
  }

  /**
   * Adds a clause before the search; it is kept, not copied.
   *
   * @return its number
   */
  int add(int[] clause) {
    int number = clauses.size();
    clauses.add(clause);
    if (clause.length > 1) {
      watch(clause[0], number);
      watch(clause[1], number);
    } else if (clause.length == 0 || valueOf(clause[0]) < 0) {
      conflict = number;
    } else if (valueOf(clause[0]) == 0) {
      assign(clause[0], number);
    }
    return number;
  }

  /**
   * Propagates what the clauses alone say.
   *
   * @return false if they contradict each other
   */
  boolean start() {
    if (conflict == NO_REASON) {
      conflict = propagate();
    }
    return conflict == NO_REASON;
  }

  /**
   * Decides a literal that is not decided yet. Where that fails the search jumps back to where what
   * it learned decides something else.
   *
   * @return false if the clauses cannot be fulfilled at all
   */
  boolean decide(int literal) {
    starts.add(trailSize);
    assign(literal, NO_REASON);
    int failed = propagate();
    while (failed != NO_REASON) {
      if (level() == 0) {
        conflict = failed;
        return false;
      }
      learn(failed);
      failed = propagate();
    }
    return true;
  }

  void revert(int level) {
    int start = starts.get(level);
    for (int i = trailSize - 1; i >= start; i--) {
      values[trail[i] >> 1] = 0;
    }
    trailSize = start;
    head = start;
    starts.subList(level, starts.size()).clear();
    reverts++;
  }

  private void assign(int literal, int reason) {
    int variable = literal >> 1;
    values[variable] = (byte) ((literal & 1) == 0 ? 1 : -1);
    levels[variable] = level();
    reasons[variable] = reason;
    trail[trailSize++] = literal;
  }

  private void watch(int literal, int clause) {
    int count = watchCounts[literal]++;
    if (count == 0 && watches[literal] == null) {
      watches[literal] = new int[4];
    } else if (count == watches[literal].length) {
      watches[literal] = Arrays.copyOf(watches[literal], count * 2);
    }
    watches[literal][count] = clause;
  }

  /** The clause that failed, or {@link #NO_REASON}. */
  private int propagate() {
    while (head < trailSize) {
      int failed = visit(not(trail[head++]));
      if (failed != NO_REASON) {
        return failed;
      }
    }
    return NO_REASON;
  }

  /** Looks at the clauses that watch a literal which is now false. */
  private int visit(int literal) {
    int[] watching = watches[literal];
    int count = watchCounts[literal];
    int kept = 0;
    for (int i = 0; i < count; i++) {
      int number = watching[i];
      int[] clause = clauses.get(number);
      if (clause[0] == literal) {
        clause[0] = clause[1];
        clause[1] = literal;
      }
      if (valueOf(clause[0]) > 0 || !watchAnother(clause, number)) {
        watching[kept++] = number;
        if (valueOf(clause[0]) < 0) {
          System.arraycopy(watching, i + 1, watching, kept, count - i - 1);
          watchCounts[literal] = kept + count - i - 1;
          return number;
        } else if (valueOf(clause[0]) == 0) {
          assign(clause[0], number);
        }
      }
    }
    watchCounts[literal] = kept;
    return NO_REASON;
  }

  private boolean watchAnother(int[] clause, int number) {
    for (int k = 2; k < clause.length; k++) {
      if (valueOf(clause[k]) >= 0) {
        int other = clause[k];
        clause[k] = clause[1];
        clause[1] = other;
        watch(other, number);
        return true;
      }
    }
    return false;
  }

  /** Learns why a clause failed, jumps back, and decides what follows there. */
  private void learn(int failed) {
    List<Integer> lower = new ArrayList<>();
    int open = 0;
    int at = trailSize;
    int literal = -1;
    int clause = failed;
    do {
      for (int one : clauses.get(clause)) {
        int variable = one >> 1;
        if (one != literal && !seen[variable] && levels[variable] > 0) {
          seen[variable] = true;
          if (levels[variable] == level()) {
            open++;
          } else {
            lower.add(one);
          }
        }
      }
      do {
        literal = trail[--at];
      } while (!seen[literal >> 1]);
      seen[literal >> 1] = false;
      clause = reasons[literal >> 1];
      open--;
    } while (open > 0);
    lower.forEach(one -> seen[one >> 1] = false);
    backjump(not(literal), lower);
  }

  private void backjump(int first, List<Integer> lower) {
    lower.sort((a, b) -> Integer.compare(levels[b >> 1], levels[a >> 1]));
    int[] learned = new int[lower.size() + 1];
    learned[0] = first;
    for (int i = 0; i < lower.size(); i++) {
      learned[i + 1] = lower.get(i);
    }
    revert(lower.isEmpty() ? 0 : levels[lower.get(0) >> 1]);
    int number = clauses.size();
    clauses.add(learned);
    if (learned.length > 1) {
      watch(learned[0], number);
      watch(learned[1], number);
    }
    assign(first, number);
  }
}
