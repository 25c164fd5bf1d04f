package io.impscript.rpm.solve;

import io.impscript.rpm.file.Relation;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds packages that fulfil the rules, deciding in the order that dnf's solver decides in: first
 * what was asked for, then requirements that leave no choice after the {@link Policy}, then those
 * that do. At the end, choices that came to be unnecessary are taken back.
 */
final class Search {
  private static final int MOST_IMPROVEMENTS = 1000;

  private final Universe universe;
  private final Rules rules;
  private final List<Rule> requests;
  private final boolean weak;
  private final Sat sat;
  private final Policy policy;
  private final Chosen chosen;
  private final List<int[]> choices = new ArrayList<>();
  private final List<Branch> branches = new ArrayList<>();
  private boolean possible;

  /**
   * A decision that could have been another one.
   *
   * @param tried answers that were taken already
   */
  private record Branch(int level, List<Integer> tried, List<Integer> others) {
    Branch(int level, List<Integer> candidates) {
      this(
          level,
          new ArrayList<>(candidates.subList(0, 1)),
          new ArrayList<>(candidates.subList(1, candidates.size())));
    }
  }

  Search(Universe universe, Rules rules, List<Rule> requests, boolean weak) {
    this.universe = universe;
    this.rules = rules;
    this.requests = requests;
    this.weak = weak;
    this.sat = new Sat(rules.variables());
    this.chosen = new Chosen(universe, rules, sat);
    this.policy = new Policy(universe, chosen::isRecommended, chosen::isSuggested);
    for (Rule rule : rules.all()) {
      add(rule);
    }
    // What has just one answer is decided first, as it will be anyway.
    requests.forEach(rule -> sat.add(rule.literals().clone()));
  }

  private void add(Rule rule) {
    sat.add(rule.literals().clone());
    int positive = 0;
    for (int literal : rule.literals()) {
      positive += 1 - (literal & 1);
    }
    if (positive > 1) {
      choices.add(rule.literals());
    }
  }

  Sat sat() {
    return sat;
  }

  /** Whether there are such packages; {@link #installed} are they. */
  boolean run() {
    possible = sat.start();
    int improvements = 0;
    while (possible) {
      if (decideRequests() && decideRequirements() && (!weak || decideWeak())) {
        if (++improvements > MOST_IMPROVEMENTS || !improve()) {
          return true;
        }
      }
    }
    return false;
  }

  List<Integer> installed() {
    List<Integer> all = new ArrayList<>();
    for (int v = 0; v < rules.variables(); v++) {
      if (sat.value(v) > 0) {
        all.add(rules.packageOf(v));
      }
    }
    return all;
  }

  /** False where the search jumped back and has to look at everything again. */
  private boolean decideRequests() {
    for (Rule request : requests) {
      List<Integer> open = open(request.literals());
      if (!open.isEmpty() && !select(policy.choose(open))) {
        return false;
      }
    }
    return true;
  }

  private boolean decideRequirements() {
    int start = sat.level();
    int postponed = -1;
    int looked = 0;
    boolean choose = false;
    int i = 0;
    while (true) {
      if (looked >= choices.size()) {
        if (postponed < 0) {
          return true;
        }
        i = postponed;
        postponed = -1;
        looked = 0;
        choose = true;
      }
      List<Integer> open = open(choices.get(i));
      if (open.size() > 1) {
        List<Integer> pruned = choose ? policy.choose(open) : policy.prune(open, true);
        if (choose || pruned.size() == 1) {
          select(pruned);
          if (!possible || sat.level() < start) {
            return false;
          }
          looked = -1;
        } else if (postponed < 0) {
          postponed = i;
        }
      }
      looked++;
      i = i + 1 == choices.size() ? 0 : i + 1;
    }
  }

  /** The packages that could fulfil a clause which is neither fulfilled nor idle. */
  private List<Integer> open(int[] clause) {
    List<Integer> open = new ArrayList<>();
    for (int literal : clause) {
      int value = sat.value(literal >> 1);
      boolean positive = (literal & 1) == 0;
      if (positive ? value > 0 : value <= 0) {
        return List.of();
      }
      if (positive && value == 0) {
        open.add(rules.packageOf(literal >> 1));
      }
    }
    return open;
  }

  private boolean select(List<Integer> candidates) {
    int level = sat.level();
    if (candidates.size() > 1) {
      branches.add(new Branch(level, candidates));
    }
    return decide(candidates.get(0));
  }

  private boolean decide(int p) {
    int level = sat.level();
    possible = sat.decide(rules.variable(p) * 2);
    forget(sat.level());
    return possible && sat.level() == level + 1;
  }

  private void forget(int level) {
    while (!branches.isEmpty() && branches.get(branches.size() - 1).level() >= level) {
      branches.remove(branches.size() - 1);
    }
  }

  /** What the chosen packages recommend, as far as it does not contradict anything. */
  private boolean decideWeak() {
    for (int i = 0; i < sat.trailSize(); i++) {
      if ((sat.trail(i) & 1) == 0 && !decideRecommended(rules.packageOf(sat.trail(i) >> 1))) {
        return false;
      }
    }
    for (int v = 0; v < rules.variables(); v++) {
      if (sat.value(v) == 0 && chosen.asksFor(Relation.SUPPLEMENTS, rules.packageOf(v))) {
        decide(rules.packageOf(v));
        return false;
      }
    }
    return true;
  }

  private boolean decideRecommended(int p) {
    int source = universe.source(p);
    for (int dependency : universe.dependencies(Relation.RECOMMENDS, p)) {
      if (!chosen.isFulfilled(source, dependency)) {
        List<Integer> open = new ArrayList<>();
        for (int q : universe.providers(source, dependency)) {
          int variable = rules.variable(q);
          if (variable >= 0 && sat.value(variable) == 0) {
            open.add(q);
          }
        }
        if (!open.isEmpty()) {
          // What it needs in turn is looked at before the next one.
          decide(policy.choose(open).get(0));
          return false;
        }
      }
    }
    return true;
  }

  /**
   * Takes an earlier choice back that turned out not to be the best, and decides anew from there.
   * False if there is none.
   */
  private boolean improve() {
    for (int i = 0; i < branches.size(); i++) {
      Branch branch = branches.get(i);
      int better = better(branch);
      if (better >= 0) {
        branch.others().remove((Integer) better);
        branch.tried().add(better);
        sat.revert(branch.level());
        // The choice stays open for what else may be better.
        branches.subList(i + 1, branches.size()).clear();
        if (sat.value(rules.variable(better)) == 0) {
          decide(better);
        }
        return true;
      }
    }
    return false;
  }

  /**
   * An answer that came in anyway; or one that is recommended by now, where the one chosen is not.
   * -1 if there is none.
   */
  private int better(Branch branch) {
    int recommended = -1;
    for (int p : branch.others()) {
      if (sat.value(rules.variable(p)) > 0) {
        return p;
      }
      if (recommended < 0 && chosen.isRecommended(p)) {
        recommended = p;
      }
    }
    boolean replaces = recommended >= 0 && branch.tried().stream().anyMatch(p -> isPoor(branch, p));
    return replaces ? recommended : -1;
  }

  private boolean isPoor(Branch branch, int p) {
    int variable = rules.variable(p);
    return sat.value(variable) > 0
        && sat.levelOf(variable) == branch.level() + 1
        && !chosen.isRecommended(p);
  }
}
