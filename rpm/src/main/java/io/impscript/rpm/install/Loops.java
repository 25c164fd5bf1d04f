package io.impscript.rpm.install;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * Sets of packages that need each other, directly or not: Tarjan's components, without recursion.
 */
final class Loops {
  private final Needs needs;
  private final int[] seen;
  private final int[] low;
  private final int[] loopOf;
  private final Deque<Integer> stack = new ArrayDeque<>();
  private final boolean[] open;
  private final List<List<Integer>> loops = new ArrayList<>();
  private int count;

  private record Visit(int node, Iterator<Need> rest) {}

  Loops(Needs needs, int size) {
    this.needs = needs;
    this.seen = new int[size];
    this.low = new int[size];
    this.open = new boolean[size];
    this.loopOf = new int[size];
    Arrays.fill(loopOf, -1);
    for (int p = 0; p < size; p++) {
      if (seen[p] == 0) {
        visit(p);
      }
    }
  }

  List<List<Integer>> all() {
    return loops;
  }

  /** The number of the loop that a package is in; -1 if it is in none. */
  int of(int p) {
    return loopOf[p];
  }

  private void visit(int start) {
    Deque<Visit> path = new ArrayDeque<>();
    path.push(enter(start));
    while (!path.isEmpty()) {
      Visit now = path.peek();
      if (now.rest().hasNext()) {
        int next = now.rest().next().other;
        if (seen[next] == 0) {
          path.push(enter(next));
        } else if (open[next]) {
          low[now.node()] = Math.min(low[now.node()], seen[next]);
        }
      } else {
        path.pop();
        leave(now.node());
        if (!path.isEmpty()) {
          int above = path.peek().node();
          low[above] = Math.min(low[above], low[now.node()]);
        }
      }
    }
  }

  private Visit enter(int p) {
    count++;
    seen[p] = count;
    low[p] = count;
    stack.push(p);
    open[p] = true;
    return new Visit(p, needs.users(p).iterator());
  }

  private void leave(int p) {
    if (low[p] != seen[p]) {
      return;
    }
    List<Integer> members = new ArrayList<>();
    int member;
    do {
      member = stack.pop();
      open[member] = false;
      members.add(0, member);
    } while (member != p);
    if (members.size() > 1) {
      members.forEach(one -> loopOf[one] = loops.size());
      loops.add(members);
    }
  }
}
