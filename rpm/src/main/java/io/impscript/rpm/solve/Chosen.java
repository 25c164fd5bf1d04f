package io.impscript.rpm.solve;

import io.impscript.rpm.file.Relation;
import java.util.Arrays;
import java.util.BitSet;

/** What the packages chosen so far recommend and suggest; follows the search. */
final class Chosen {
  private final Universe universe;
  private final Rules rules;
  private final Sat sat;
  private final BitSet recommended = new BitSet();
  private final BitSet suggested = new BitSet();
  private int read;
  private int reverts;

  Chosen(Universe universe, Rules rules, Sat sat) {
    this.universe = universe;
    this.rules = rules;
    this.sat = sat;
  }

  boolean isRecommended(int p) {
    update();
    return recommended.get(p) || asksFor(Relation.SUPPLEMENTS, p);
  }

  boolean isSuggested(int p) {
    update();
    return suggested.get(p) || asksFor(Relation.ENHANCES, p);
  }

  /** Whether the package wants to be there because of one that is. */
  boolean asksFor(Relation relation, int p) {
    int source = universe.source(p);
    for (int dependency : universe.dependencies(relation, p)) {
      if (isFulfilled(source, dependency)) {
        return true;
      }
    }
    return false;
  }

  boolean isFulfilled(int source, int dependency) {
    if (!universe.isRich(source, dependency)) {
      return Arrays.stream(universe.providers(source, dependency)).anyMatch(this::isThere);
    }
    return rules.rich(source, dependency, true).stream()
        .allMatch(
            clause ->
                Arrays.stream(clause)
                    .anyMatch(q -> q >= 0 ? isThere(q) : !isThere(Clauses.not(q))));
  }

  boolean isThere(int p) {
    int variable = rules.variable(p);
    return variable >= 0 && sat.value(variable) > 0;
  }

  private void update() {
    if (reverts != sat.reverts()) {
      reverts = sat.reverts();
      recommended.clear();
      suggested.clear();
      read = 0;
    }
    while (read < sat.trailSize()) {
      int literal = sat.trail(read++);
      if ((literal & 1) == 0) {
        int p = rules.packageOf(literal >> 1);
        mark(recommended, Relation.RECOMMENDS, p);
        mark(suggested, Relation.SUGGESTS, p);
      }
    }
  }

  private void mark(BitSet marked, Relation relation, int p) {
    int source = universe.source(p);
    for (int dependency : universe.dependencies(relation, p)) {
      if (!universe.isRich(source, dependency)) {
        for (int q : universe.providers(source, dependency)) {
          marked.set(q);
        }
      }
    }
  }
}
