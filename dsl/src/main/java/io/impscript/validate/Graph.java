package io.impscript.validate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which of some numbered things contains which. Every walk here is linear and without recursion.
 */
final class Graph {
  /** Stands for a reference to nothing. */
  static final int UNKNOWN = -1;

  private final int[][] targets;
  private final int[] component;
  private final int[] order;
  private final boolean[] root;

  /** The targets of each node in order, {@link #UNKNOWN} among them. */
  Graph(int[][] targets) {
    this.targets = targets;
    Components components = Components.of(targets);
    component = components.component();
    order = components.order();
    root = roots(targets);
  }

  /** Takes a target and its position in its node's list. */
  @FunctionalInterface
  interface Visitor {
    void visit(int item, int target);
  }

  int size() {
    return targets.length;
  }

  /** All nodes, contained ones before those that contain them. */
  int[] order() {
    return order;
  }

  /** Whether nothing contains the node. */
  boolean isRoot(int node) {
    return root[node];
  }

  /** Visits the targets of a node that are known and not part of a cycle with it. */
  void each(int node, Visitor visitor) {
    int[] list = targets[node];
    for (int item = 0; item < list.length; item++) {
      if (list[item] != UNKNOWN && component[list[item]] != component[node]) {
        visitor.visit(item, list[item]);
      }
    }
  }

  /** Marks everything that some nodes contain, themselves included. */
  boolean[] reachedFrom(Iterable<Integer> starts) {
    boolean[] seen = new boolean[size()];
    Deque<Integer> open = new ArrayDeque<>();
    starts.forEach(open::add);
    while (!open.isEmpty()) {
      int node = open.remove();
      if (!seen[node]) {
        seen[node] = true;
        each(node, (item, target) -> open.add(target));
      }
    }
    return seen;
  }

  /** The nodes that contain each node directly, cycles left out. */
  int[][] parents() {
    int[] count = new int[size()];
    for (int node = 0; node < size(); node++) {
      each(node, (item, target) -> count[target]++);
    }
    int[][] parents = new int[size()][];
    Arrays.setAll(parents, node -> new int[count[node]]);
    for (int node = 0; node < size(); node++) {
      int parent = node;
      each(node, (item, target) -> parents[target][--count[target]] = parent);
    }
    return parents;
  }

  /**
   * One shortest cycle for each set of nodes that contain one another: nodes in order, the first
   * declared first, without repeating it at the end.
   */
  List<List<Integer>> cycles() {
    List<List<Integer>> found = new ArrayList<>();
    boolean[] reported = new boolean[size()];
    for (int node = 0; node < size(); node++) {
      if (!reported[component[node]] && hasInner(node)) {
        reported[component[node]] = true;
        found.add(cycleThrough(node));
      }
    }
    return found;
  }

  /** Position in a node's list of the first reference to a target. */
  int item(int node, int target) {
    for (int item = 0; item < targets[node].length; item++) {
      if (targets[node][item] == target) {
        return item;
      }
    }
    throw new IllegalArgumentException("no reference from " + node + " to " + target);
  }

  private boolean hasInner(int node) {
    for (int target : targets[node]) {
      if (target != UNKNOWN && component[target] == component[node]) {
        return true;
      }
    }
    return false;
  }

  private List<Integer> cycleThrough(int start) {
    Map<Integer, Integer> cameFrom = new HashMap<>();
    Deque<Integer> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      int node = open.remove();
      for (int target : targets[node]) {
        if (target == start) {
          return backFrom(node, start, cameFrom);
        }
        if (target != UNKNOWN
            && component[target] == component[start]
            && cameFrom.putIfAbsent(target, node) == null) {
          open.add(target);
        }
      }
    }
    throw new IllegalStateException("a component without a cycle");
  }

  private static List<Integer> backFrom(int last, int start, Map<Integer, Integer> cameFrom) {
    List<Integer> path = new ArrayList<>();
    for (int node = last; node != start; node = cameFrom.get(node)) {
      path.add(node);
    }
    path.add(start);
    Collections.reverse(path);
    return path;
  }

  private static boolean[] roots(int[][] targets) {
    boolean[] result = new boolean[targets.length];
    Arrays.fill(result, true);
    for (int[] list : targets) {
      for (int target : list) {
        if (target != UNKNOWN) {
          result[target] = false;
        }
      }
    }
    return result;
  }
}
