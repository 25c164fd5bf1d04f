package io.impscript.rpm.solve;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * The fewest requests, and then the fewest rules, that contradict each other: halved as in Junker's
 * QuickXplain until every one that is left is needed. Rules near the requests are taken first, so
 * that what comes out is short.
 */
final class Contradiction {
  /** Up to this distance, what is one step further away is not looked at before its turn. */
  private static final int NEAR = 16;

  private final int variables;
  private final List<Rule> requests;
  private final List<Rule> rules;

  private Contradiction(int variables, List<Rule> requests, List<Rule> rules) {
    this.variables = variables;
    this.requests = requests;
    this.rules = rules;
  }

  /**
   * Of rules and requests that contradict each other.
   *
   * @return such requests and rules, none of which can be left out
   */
  static Contradiction among(Rules all, List<Rule> requests) {
    int[] distances = distances(all, requests);
    List<Rule> near = List.of();
    for (int limit = 0; near.size() < all.all().size(); limit += Math.max(1, limit / NEAR)) {
      near = within(all, distances, limit);
      Contradiction some = new Contradiction(all.variables(), requests, near);
      if (!some.isPossible(requests, near)) {
        return some.nearest(some.smallest()).smallest();
      }
      if (limit > all.variables()) {
        break;
      }
    }
    return new Contradiction(all.variables(), requests, all.all()).smallest();
  }

  List<Rule> requests() {
    return requests;
  }

  List<Rule> rules() {
    return rules;
  }

  private Contradiction smallest() {
    List<Rule> fewest = smallest(rules, requests, requests.isEmpty());
    List<Rule> asked = fewest.stream().sorted(Comparator.comparingInt(Rule::dependency)).toList();
    return new Contradiction(variables, asked, smallest(asked, rules, false));
  }

  /**
   * The same, with those first from which it is not far to where a first answer came to its end.
   */
  private Contradiction nearest(Contradiction first) {
    int[] distances = new int[variables];
    Arrays.fill(distances, Integer.MAX_VALUE);
    Deque<Integer> open = new ArrayDeque<>();
    for (Rule rule : first.rules()) {
      if (rule.kind() != Rule.Kind.REQUIRES || rule.literals().length == 1) {
        for (int literal : rule.literals()) {
          distances[literal >> 1] = 0;
          open.add(literal >> 1);
        }
      }
    }
    List<List<Integer>> requiredBy = requiredBy();
    while (!open.isEmpty()) {
      int v = open.remove();
      for (int owner : requiredBy.get(v)) {
        if (distances[owner] == Integer.MAX_VALUE) {
          distances[owner] = distances[v] + 1;
          open.add(owner);
        }
      }
    }
    Comparator<Rule> near =
        Comparator.comparingInt(
            rule ->
                Arrays.stream(rule.literals())
                    .map(literal -> distances[literal >> 1])
                    .min()
                    .orElse(Integer.MAX_VALUE));
    return new Contradiction(
        variables, requests.stream().sorted(near).toList(), rules.stream().sorted(near).toList());
  }

  private List<List<Integer>> requiredBy() {
    List<List<Integer>> all = new ArrayList<>();
    for (int v = 0; v < variables; v++) {
      all.add(new ArrayList<>(0));
    }
    for (Rule rule : rules) {
      if (rule.kind() == Rule.Kind.REQUIRES) {
        for (int i = 1; i < rule.literals().length; i++) {
          all.get(rule.literals()[i] >> 1).add(rule.literals()[0] >> 1);
        }
      }
    }
    return all;
  }

  /** What of the doubted ones is needed beside the known ones. */
  private List<Rule> smallest(List<Rule> known, List<Rule> doubted, boolean changed) {
    if (doubted.isEmpty() || changed && !isPossible(known, List.of())) {
      return List.of();
    }
    if (doubted.size() == 1) {
      return doubted;
    }
    List<Rule> one = doubted.subList(0, doubted.size() / 2);
    List<Rule> other = doubted.subList(doubted.size() / 2, doubted.size());
    List<Rule> needed = smallest(join(known, one), other, true);
    List<Rule> more = smallest(join(known, needed), one, !needed.isEmpty());
    return join(more, needed);
  }

  private static List<Rule> join(List<Rule> one, List<Rule> other) {
    List<Rule> all = new ArrayList<>(one);
    all.addAll(other);
    return all;
  }

  private boolean isPossible(List<Rule> one, List<Rule> other) {
    Sat sat = new Sat(variables);
    one.forEach(rule -> sat.add(rule.literals().clone()));
    other.forEach(rule -> sat.add(rule.literals().clone()));
    if (!sat.start()) {
      return false;
    }
    boolean open = true;
    while (open) {
      open = false;
      for (int v = 0; v < variables; v++) {
        if (sat.value(v) == 0) {
          open = true;
          if (!sat.decide(v * 2 + 1)) {
            return false;
          }
        }
      }
    }
    return true;
  }

  /** By variable, over how many requirements a package is reached; -1 where it is not. */
  private static int[] distances(Rules all, List<Rule> requests) {
    int[] distances = new int[all.variables()];
    Arrays.fill(distances, -1);
    List<List<Rule>> of = new ArrayList<>();
    for (int v = 0; v < distances.length; v++) {
      of.add(new ArrayList<>(0));
    }
    all.all().stream()
        .filter(rule -> rule.kind() == Rule.Kind.REQUIRES)
        .forEach(rule -> of.get(all.variable(rule.owner())).add(rule));
    Deque<Integer> open = new ArrayDeque<>();
    requests.forEach(request -> reach(request, 0, distances, open));
    while (!open.isEmpty()) {
      int v = open.remove();
      of.get(v).forEach(rule -> reach(rule, distances[v] + 1, distances, open));
    }
    return distances;
  }

  private static void reach(Rule rule, int distance, int[] distances, Deque<Integer> open) {
    for (int literal : rule.literals()) {
      if ((literal & 1) == 0 && distances[literal >> 1] < 0) {
        distances[literal >> 1] = distance;
        open.add(literal >> 1);
      }
    }
  }

  private static List<Rule> within(Rules all, int[] distances, int limit) {
    List<List<Rule>> byDistance = new ArrayList<>();
    for (int i = 0; i <= Math.min(limit, all.variables()); i++) {
      byDistance.add(new ArrayList<>());
    }
    for (Rule rule : all.all()) {
      int distance = distances[all.variable(rule.owner())];
      if (distance >= 0 && distance < byDistance.size()) {
        byDistance.get(distance).add(rule);
      }
    }
    return byDistance.stream().flatMap(List::stream).toList();
  }
}
