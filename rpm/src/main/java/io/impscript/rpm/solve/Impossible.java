package io.impscript.rpm.solve;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Packages that cannot be installed whatever else is: something they require is not there, or only
 * by packages that are impossible themselves. Found from the shortest chains on.
 */
final class Impossible {
  private final Rule[] why;
  private final int[] costs;

  Impossible(Rules rules) {
    why = new Rule[rules.variables()];
    costs = new int[rules.variables()];
    List<List<Rule>> waiting = new ArrayList<>();
    for (int v = 0; v < why.length; v++) {
      waiting.add(new ArrayList<>(0));
    }
    Deque<Integer> open = new ArrayDeque<>();
    for (Rule rule : rules.all()) {
      if (rule.kind() == Rule.Kind.REQUIRES) {
        for (int i = 1; i < rule.literals().length; i++) {
          waiting.get(rule.literals()[i] >> 1).add(rule);
        }
        if (rule.literals().length == 1) {
          settle(rule, 0, open);
        }
      }
    }
    while (!open.isEmpty()) {
      int settled = open.remove();
      waiting.get(settled).stream()
          .filter(this::isHopeless)
          .forEach(rule -> settle(rule, costs[settled] + 1, open));
    }
  }

  private void settle(Rule rule, int cost, Deque<Integer> open) {
    int owner = rule.literals()[0] >> 1;
    if (why[owner] == null) {
      why[owner] = rule;
      costs[owner] = cost;
      open.add(owner);
    }
  }

  private boolean isHopeless(Rule rule) {
    for (int i = 1; i < rule.literals().length; i++) {
      int literal = rule.literals()[i];
      if ((literal & 1) == 1 || why[literal >> 1] == null) {
        return false;
      }
    }
    return true;
  }

  /** The requirement that makes a package impossible; null if it is not. */
  Rule why(int variable) {
    return why[variable];
  }

  int cost(int variable) {
    return costs[variable];
  }

  /** The provider by which a requirement's chain goes on shortest; -1 where there is none. */
  int cheapest(Rule rule) {
    int best = -1;
    for (int i = 1; i < rule.literals().length; i++) {
      int variable = rule.literals()[i] >> 1;
      best = best < 0 || costs[variable] < costs[best] ? variable : best;
    }
    return best;
  }
}
