package io.impscript.validate;

import java.util.Arrays;

/**
 * Tarjan's strongly connected components, without recursion, so that a chain of any length will do.
 * Components are numbered in the order they are completed: what a node leads to comes before it.
 */
public final class Components {
  private static final int UNSEEN = -1;

  private final int[][] targets;
  private final int[] number;
  private final int[] low;
  private final int[] component;
  private final int[] next;
  private final int[] order;
  private final int[] open;
  private final int[] path;
  private int openSize;
  private int pathSize;
  private int counter;
  private int done;
  private int components;

  private Components(int[][] targets) {
    int size = targets.length;
    this.targets = targets;
    number = new int[size];
    low = new int[size];
    component = new int[size];
    next = new int[size];
    order = new int[size];
    open = new int[size];
    path = new int[size];
    Arrays.fill(number, UNSEEN);
    Arrays.fill(component, UNSEEN);
  }

  public static Components of(int[][] targets) {
    Components result = new Components(targets);
    for (int node = 0; node < targets.length; node++) {
      if (result.number[node] == UNSEEN) {
        result.visit(node);
      }
    }
    return result;
  }

  /** The component of each node. */
  public int[] component() {
    return component;
  }

  /** All nodes, each after those it leads to, as far as no cycle forbids it. */
  public int[] order() {
    return order;
  }

  private void visit(int root) {
    enter(root);
    while (pathSize > 0) {
      int node = path[pathSize - 1];
      if (next[node] < targets[node].length) {
        follow(node, targets[node][next[node]++]);
      } else {
        leave(node);
      }
    }
  }

  private void enter(int node) {
    number[node] = counter;
    low[node] = counter++;
    open[openSize++] = node;
    path[pathSize++] = node;
  }

  private void follow(int node, int target) {
    if (target < 0) {
      return;
    }
    if (number[target] == UNSEEN) {
      enter(target);
    } else if (component[target] == UNSEEN) {
      low[node] = Math.min(low[node], number[target]);
    }
  }

  private void leave(int node) {
    pathSize--;
    if (pathSize > 0) {
      int parent = path[pathSize - 1];
      low[parent] = Math.min(low[parent], low[node]);
    }
    if (low[node] == number[node]) {
      complete(node);
    }
  }

  private void complete(int root) {
    int node;
    do {
      node = open[--openSize];
      component[node] = components;
      order[done++] = node;
    } while (node != root);
    components++;
  }
}
