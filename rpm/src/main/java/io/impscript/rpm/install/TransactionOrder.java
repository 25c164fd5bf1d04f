package io.impscript.rpm.install;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedList;
import java.util.List;
import java.util.ListIterator;

/**
 * The order in which rpm installs the packages of a transaction: what is needed comes first, of
 * several free ones the one that most others need. A loop is opened where it hurts scriptlets
 * least. The same packages in the same order come out the same.
 */
final class TransactionOrder {
  private static final int PREFERRED_COLOR = 2;
  private static final int FAR = Integer.MAX_VALUE;

  private final List<Incoming> packages;
  private final Needs needs;
  private final Loops loops;
  private final int[] colors;
  private final int[] open;
  private final int[] weight;
  private final int[] loopOpen;
  private final int[] distance;
  private final boolean[] done;
  private final LinkedList<Integer> queue = new LinkedList<>();
  private final List<Incoming> order = new ArrayList<>();

  private TransactionOrder(List<Incoming> packages) throws IOException {
    this.packages = packages;
    int size = packages.size();
    this.needs = new Needs(packages);
    this.loops = new Loops(needs, size);
    this.colors = packages.stream().mapToInt(Incoming::color).toArray();
    this.open = new int[size];
    this.weight = new int[size];
    this.distance = new int[size];
    this.done = new boolean[size];
    this.loopOpen = new int[loops.all().size()];
    for (int p = 0; p < size; p++) {
      open[p] = needs.needed(p).size();
      weight[p] = needs.users(p).size();
      countOutside(p);
    }
  }

  static List<Incoming> of(List<Incoming> packages) throws IOException {
    return new TransactionOrder(packages).order();
  }

  private void countOutside(int p) {
    int loop = loops.of(p);
    for (Need need : needs.needed(p)) {
      if (loop >= 0 && loops.of(need.other) != loop) {
        loopOpen[loop]++;
      }
    }
  }

  private List<Incoming> order() {
    for (int p = 0; p < open.length; p++) {
      if (open[p] == 0) {
        add(p, queue);
      }
    }
    for (int loop = 0; loop < loopOpen.length; loop++) {
      if (loopOpen[loop] == 0) {
        add(loops.all().get(loop).get(0), queue);
      }
    }
    while (!queue.isEmpty()) {
      int next = queue.removeFirst();
      if (loops.of(next) >= 0) {
        takeLoop(loops.of(next));
      } else {
        take(next, queue);
      }
    }
    return order;
  }

  /** Before the first that fewer others need; packages of the preferred word size come first. */
  private void add(int p, LinkedList<Integer> target) {
    ListIterator<Integer> place = target.listIterator();
    while (place.hasNext()) {
      int q = place.next();
      boolean passes = colors[p] != PREFERRED_COLOR && colors[p] != colors[q];
      if (!passes && weight[q] <= weight[p]) {
        place.previous();
        break;
      }
    }
    place.add(p);
  }

  /** Whatever becomes free by it is queued: within its loop before everything outside. */
  private void take(int q, LinkedList<Integer> inner) {
    order.add(packages.get(q));
    int loop = loops.of(q);
    for (Need user : needs.users(q)) {
      int p = user.other;
      if (done[p]) {
        continue;
      }
      open[p]--;
      if (open[p] == 0) {
        add(p, loop >= 0 && loop != loops.of(p) ? queue : inner);
      }
      if (loops.of(p) >= 0 && loops.of(p) != loop) {
        loopOpen[loops.of(p)]--;
        if (loopOpen[loops.of(p)] == 0) {
          add(p, queue);
        }
      }
    }
    done[q] = true;
  }

  private void takeLoop(int loop) {
    List<Integer> members = loops.all().get(loop);
    measure(loop, members);
    int best = best(members);
    while (best >= 0) {
      LinkedList<Integer> inner = new LinkedList<>();
      add(best, inner);
      while (!inner.isEmpty()) {
        take(inner.removeFirst(), inner);
      }
      best = best(members);
    }
  }

  /** How far each member is from one whose scriptlets need something in the loop. */
  private void measure(int loop, List<Integer> members) {
    Deque<Integer> near = new ArrayDeque<>();
    for (int member : members) {
      boolean strict =
          needs.needed(member).stream().anyMatch(n -> n.strict && loops.of(n.other) == loop);
      distance[member] = strict ? 0 : FAR;
      if (strict) {
        near.add(member);
      }
    }
    while (!near.isEmpty()) {
      int from = near.remove();
      for (Need need : needs.needed(from)) {
        if (loops.of(need.other) == loop && distance[need.other] > distance[from] + 1) {
          distance[need.other] = distance[from] + 1;
          near.add(need.other);
        }
      }
    }
  }

  private int best(List<Integer> members) {
    int best = -1;
    for (int member : members) {
      if (!done[member] && (best < 0 || distance[member] >= distance[best])) {
        best = member;
      }
    }
    return best;
  }
}
