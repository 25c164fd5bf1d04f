package io.impscript.rpm.solve;

import io.impscript.rpm.file.Relation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What RPM demands of the packages that a goal could ever come to. Variables are these packages in
 * ascending order.
 */
final class Rules {
  private final Universe universe;
  private final boolean weak;
  private final Multiversion multiversion;
  private final BitSet closure = new BitSet();
  private final int[] packages;
  private final int[] variables;
  private final List<Rule> rules = new ArrayList<>();

  /**
   * @param wanted candidates of all requests
   * @param weak whether recommended packages belong to it
   */
  Rules(Universe universe, BitSet wanted, boolean weak) {
    this.universe = universe;
    this.weak = weak;
    this.multiversion = new Multiversion(universe);
    close(wanted);
    packages = closure.stream().toArray();
    variables = new int[universe.count()];
    Arrays.fill(variables, -1);
    for (int v = 0; v < packages.length; v++) {
      variables[packages[v]] = v;
    }
    // The order in which choices are found; that of the solver which dnf uses.
    for (int v = packages.length - 1; v >= 0; v--) {
      addOf(packages[v]);
    }
  }

  List<Rule> all() {
    return rules;
  }

  int variables() {
    return packages.length;
  }

  int packageOf(int variable) {
    return packages[variable];
  }

  /** -1 if the package is not within reach of the goal. */
  int variable(int p) {
    return variables[p];
  }

  private void close(BitSet wanted) {
    Deque<Integer> open = new ArrayDeque<>();
    wanted.stream().forEach(p -> reach(p, open));
    while (!open.isEmpty()) {
      int p = open.remove();
      for (int dependency : universe.dependencies(Relation.REQUIRES, p)) {
        reach(p, dependency, open);
      }
      reachByConflicts(p, open);
      if (weak) {
        for (int dependency : universe.dependencies(Relation.RECOMMENDS, p)) {
          reach(p, dependency, open);
        }
      }
      if (weak && open.isEmpty()) {
        supplements(open);
      }
    }
  }

  /** "Conflicts: (a unless b)" can be met by b. */
  private void reachByConflicts(int p, Deque<Integer> open) {
    int source = universe.source(p);
    for (int dependency : universe.dependencies(Relation.CONFLICTS, p)) {
      if (universe.isRich(source, dependency)) {
        reach(rich(source, dependency, false), open);
      }
    }
  }

  /** Whoever supplements something may come in; what nothing here asks for stays out later. */
  private void supplements(Deque<Integer> open) {
    for (int p = 0; p < universe.count(); p++) {
      int source = universe.source(p);
      if (!universe.isOut(p) && !closure.get(p)) {
        for (int dependency : universe.dependencies(Relation.SUPPLEMENTS, p)) {
          if (universe.isRich(source, dependency)
              || Arrays.stream(universe.providers(source, dependency)).anyMatch(closure::get)) {
            reach(p, open);
          }
        }
      }
    }
  }

  private void reach(int p, int dependency, Deque<Integer> open) {
    int source = universe.source(p);
    if (!universe.isRich(source, dependency)) {
      for (int q : universe.providers(source, dependency)) {
        reach(q, open);
      }
      return;
    }
    reach(rich(source, dependency, true), open);
  }

  private void reach(List<int[]> clauses, Deque<Integer> open) {
    for (int[] clause : clauses) {
      for (int q : clause) {
        if (q >= 0) {
          reach(q, open);
        }
      }
    }
  }

  private void reach(int p, Deque<Integer> open) {
    if (!universe.isOut(p) && !closure.get(p)) {
      closure.set(p);
      open.add(p);
    }
  }

  List<int[]> rich(int source, int dependency, boolean wanted) {
    Clauses clauses = new Clauses(plain -> universe.providers(plain.dependency()));
    try {
      String text = universe.dependency(source, dependency).name();
      return clauses.of(RichDependency.parse(text), wanted);
    } catch (IllegalArgumentException e) {
      // What cannot be understood cannot be had; where it must not be had, it is not.
      return wanted ? List.of(new int[0]) : List.of();
    }
  }

  private void addOf(int p) {
    List<Rule> own = new ArrayList<>();
    int source = universe.source(p);
    for (int dependency : universe.dependencies(Relation.REQUIRES, p)) {
      if (universe.isRich(source, dependency)) {
        for (int[] clause : rich(source, dependency, true)) {
          add(own, Rule.Kind.REQUIRES, p, source, dependency, clause);
        }
      } else {
        add(own, Rule.Kind.REQUIRES, p, source, dependency, universe.providers(source, dependency));
      }
    }
    own.sort((a, b) -> Arrays.compare(a.literals(), b.literals()));
    rules.addAll(own);
    for (int dependency : universe.dependencies(Relation.CONFLICTS, p)) {
      conflicts(p, source, dependency);
    }
    if (!multiversion.has(p)) {
      for (int dependency : universe.dependencies(Relation.OBSOLETES, p)) {
        apart(Rule.Kind.OBSOLETES, p, source, dependency, universe.named(source, dependency));
      }
    }
    int[] others =
        IntStream.of(universe.sameName(p)).filter(q -> q < p && excludeEachOther(p, q)).toArray();
    apart(Rule.Kind.SAME_NAME, p, source, -1, others);
  }

  private boolean excludeEachOther(int p, int q) {
    if ((universe.color(p) & universe.color(q)) == 0) {
      return false;
    }
    boolean several = multiversion.has(p) && multiversion.has(q);
    return !several || universe.evr(p).compareTo(universe.evr(q)) == 0;
  }

  private void conflicts(int p, int source, int dependency) {
    if (universe.isRich(source, dependency)) {
      for (int[] clause : rich(source, dependency, false)) {
        add(rules, Rule.Kind.CONFLICTS, p, source, dependency, clause);
      }
    } else {
      int[] others = universe.providers(source, dependency);
      apart(Rule.Kind.CONFLICTS, p, source, dependency, others);
    }
  }

  private void apart(Rule.Kind kind, int p, int source, int dependency, int[] others) {
    for (int q : others) {
      if (q != p) {
        add(rules, kind, p, source, dependency, new int[] {Clauses.not(q)});
      }
    }
  }

  /** Not p, or the clause; without what is always so. */
  private void add(
      List<Rule> target, Rule.Kind kind, int p, int source, int dependency, int[] clause) {
    int[] literals = new int[clause.length + 1];
    literals[0] = variables[p] * 2 + 1;
    int size = 1;
    for (int q : clause) {
      int variable = variables[q >= 0 ? q : Clauses.not(q)];
      if (q == p || q < 0 && variable < 0) {
        return;
      }
      if (variable >= 0 && q != Clauses.not(p)) {
        literals[size++] = variable * 2 + (q >= 0 ? 0 : 1);
      }
    }
    boolean ofItself = Arrays.stream(clause).allMatch(q -> q == Clauses.not(p));
    if (kind == Rule.Kind.CONFLICTS && clause.length > 0 && ofItself) {
      // Nothing conflicts with itself.
      return;
    }
    target.add(new Rule(kind, Arrays.copyOf(literals, size), p, source, dependency));
  }
}
