package io.impscript.rpm.solve;

import io.impscript.rpm.file.Relation;
import io.impscript.rpm.repo.PackageTable;
import io.impscript.rpm.version.Dependency;
import io.impscript.rpm.version.Sense;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the packages that a goal comes to. */
public final class Resolver {
  private static final int MOST_NAMED = 3;

  private final Universe universe;
  private final Goal goal;
  private final List<Request> asked = new ArrayList<>();
  private final List<int[]> candidates = new ArrayList<>();
  private final List<Outcome.Problem> unknown = new ArrayList<>();

  private Resolver(Universe universe, Goal goal) {
    this.universe = universe;
    this.goal = goal;
  }

  /**
   * The same goal and repositories always give the same packages.
   *
   * @param universe for this goal alone, as pins take packages out of it
   */
  public static Outcome resolve(Universe universe, Goal goal) {
    return new Resolver(universe, goal).resolve();
  }

  private Outcome resolve() {
    goal.pins().forEach(this::pin);
    collect();
    if (!unknown.isEmpty()) {
      return new Outcome.Impossible(unknown);
    }
    BitSet wanted = new BitSet();
    candidates.forEach(all -> Arrays.stream(all).forEach(wanted::set));
    Rules rules = new Rules(universe, wanted, goal.weak());
    List<Rule> requests = requests(rules);
    Search search = new Search(universe, rules, requests, goal.weak());
    if (!search.run()) {
      Explanation explanation = new Explanation(universe, rules, requests, asked);
      return new Outcome.Impossible(List.of(explanation.problem()));
    }
    return new Outcome.Resolved(selected(search.installed()));
  }

  private void pin(Dependency pin) {
    for (int p : universe.named(pin.name(), Sense.ANY, pin.evr())) {
      if (!Sense.overlap(Sense.EQUAL, universe.evr(p), pin.sense(), pin.evr())) {
        universe.exclude(p);
      }
    }
  }

  private void collect() {
    Candidates all = new Candidates(universe);
    for (Request request : goal.requests()) {
      List<int[]> found = all.of(request.text());
      for (int[] one : found) {
        asked.add(request);
        candidates.add(one);
      }
      if (found.isEmpty()) {
        unknown.add(unknown(request));
      }
    }
  }

  private Outcome.Problem unknown(Request request) {
    return new Outcome.Problem(
        Outcome.Cause.UNKNOWN,
        List.of(request),
        List.of(),
        NearNames.of(request.text(), universe.allNames()),
        new NearMisses(universe).of(request.text()),
        universe.sources().stream().map(Source::name).toList());
  }

  private List<Rule> requests(Rules rules) {
    List<Rule> requests = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      int[] literals = Arrays.stream(candidates.get(i)).map(p -> rules.variable(p) * 2).toArray();
      requests.add(new Rule(Rule.Kind.REQUEST, literals, -1, -1, i));
    }
    return requests;
  }

  private List<Selected> selected(List<Integer> packages) {
    BitSet there = new BitSet();
    packages.forEach(there::set);
    Map<Integer, List<String>> requestedBy = requestedBy(there);
    Map<Integer, List<String>> requiredBy = requiredBy(packages, there);
    return packages.stream()
        .map(p -> selected(p, requestedBy.get(p), requiredBy.getOrDefault(p, List.of())))
        .sorted(
            Comparator.comparing((Selected one) -> one.nevra().name())
                .thenComparing(one -> one.nevra().evr())
                .thenComparing(one -> one.nevra().arch()))
        .toList();
  }

  private Map<Integer, List<String>> requestedBy(BitSet there) {
    Map<Integer, List<String>> by = new HashMap<>();
    for (int i = 0; i < candidates.size(); i++) {
      for (int p : candidates.get(i)) {
        if (there.get(p)) {
          by.computeIfAbsent(p, any -> new ArrayList<>()).add(asked.get(i).text());
        }
      }
    }
    return by;
  }

  private Map<Integer, List<String>> requiredBy(List<Integer> packages, BitSet there) {
    Map<Integer, List<String>> by = new HashMap<>();
    for (int p : packages) {
      int source = universe.source(p);
      for (int dependency : universe.dependencies(Relation.REQUIRES, p)) {
        for (int q : universe.providers(source, dependency)) {
          if (q != p && there.get(q)) {
            note(by.computeIfAbsent(q, any -> new ArrayList<>()), universe.nameText(p));
          }
        }
      }
    }
    return by;
  }

  private static void note(List<String> names, String name) {
    if (names.size() < MOST_NAMED && !names.contains(name)) {
      names.add(name);
    }
  }

  private Selected selected(int p, List<String> requested, List<String> required) {
    PackageTable table = universe.sourceOf(p).packages();
    int number = universe.number(p);
    return new Selected(
        universe.nevra(p),
        universe.sourceOf(p).name(),
        table.location(number),
        table.checksumType(number),
        table.checksum(number),
        table.size(number),
        table.installedSize(number),
        requested != null,
        requested != null ? requested : required);
  }
}
