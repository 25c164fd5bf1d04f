package io.impscript.rpm.solve;

import io.impscript.rpm.version.Nevra;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Says why requests cannot be had: the fewest of them that already contradict each other, and the
 * steps from them to what is missing or in conflict.
 */
final class Explanation {
  private static final int LONGEST = 8;

  private final Universe universe;
  private final Rules rules;
  private final List<Rule> requests;
  private final List<Request> asked;

  Explanation(Universe universe, Rules rules, List<Rule> requests, List<Request> asked) {
    this.universe = universe;
    this.rules = rules;
    this.requests = requests;
    this.asked = asked;
  }

  Outcome.Problem problem() {
    Contradiction found = Contradiction.among(rules, requests);
    List<Step> steps = steps(new Order(found).rules());
    if (steps.size() > LONGEST && found.requests().size() == 1) {
      List<Step> one = steps(oneWay(found.requests().get(0)));
      steps = one.isEmpty() ? steps : one;
    }
    List<Step> last = steps.stream().filter(step -> isEnd(step)).toList();
    boolean missing = last.size() == 1 && last.get(0).isMissing();
    return new Outcome.Problem(
        missing ? Outcome.Cause.MISSING : Outcome.Cause.TOGETHER,
        found.requests().stream().map(one -> asked.get(one.dependency())).distinct().toList(),
        steps,
        List.of(),
        missing ? new NearMisses(universe).of(last.get(0).dependency()) : List.of(),
        universe.sources().stream().map(Source::name).toList());
  }

  private static boolean isEnd(Step step) {
    return step.kind() != Step.Kind.REQUIRES || step.isMissing();
  }

  /** Where there are many ways that fail, the shortest of them; none if it is not one way. */
  private List<Rule> oneWay(Rule request) {
    Impossible impossible = new Impossible(rules);
    int p = -1;
    for (int literal : request.literals()) {
      int q = literal >> 1;
      if (impossible.why(q) == null) {
        return List.of();
      }
      p = p < 0 || impossible.cost(q) < impossible.cost(p) ? q : p;
    }
    List<Rule> way = new ArrayList<>();
    while (p >= 0) {
      way.add(impossible.why(p));
      p = impossible.cheapest(impossible.why(p));
    }
    return way;
  }

  /** Versions of one package that ask for the same are one step. */
  private List<Step> steps(List<Rule> ordered) {
    Map<List<Object>, Step> steps = new LinkedHashMap<>();
    for (Rule rule : ordered) {
      Step step = step(rule);
      boolean name = step.kind() == Step.Kind.SAME_NAME;
      String owner = step.owners().get(0).name();
      List<Object> key =
          List.of(step.kind(), owner, step.dependency(), name ? List.of() : step.others());
      steps.merge(key, step, Explanation::merged);
    }
    return List.copyOf(steps.values());
  }

  private static Step merged(Step one, Step other) {
    Set<Nevra> owners = new LinkedHashSet<>(one.owners());
    owners.addAll(other.owners());
    return new Step(one.kind(), List.copyOf(owners), one.dependency(), one.others());
  }

  private Step step(Rule rule) {
    // Who would fulfil a requirement; who may not be there otherwise.
    int sign = rule.kind() == Rule.Kind.REQUIRES ? 0 : 1;
    List<Nevra> others =
        Arrays.stream(rule.literals())
            .skip(1)
            .filter(literal -> (literal & 1) == sign)
            .mapToObj(literal -> universe.nevra(rules.packageOf(literal >> 1)))
            .toList();
    Nevra owner = universe.nevra(rule.owner());
    if (rule.kind() == Rule.Kind.SAME_NAME) {
      return new Step(Step.Kind.SAME_NAME, List.of(others.get(0), owner), "", List.of());
    }
    String what = universe.dependency(rule.source(), rule.dependency()).toString();
    return new Step(Step.Kind.valueOf(rule.kind().name()), List.of(owner), what, others);
  }

  /** Rules as a person follows them: from each request on, and what is in conflict at the end. */
  private final class Order {
    private final Map<Integer, List<Rule>> byOwner = new LinkedHashMap<>();
    private final Set<Rule> ordered = new LinkedHashSet<>();

    Order(Contradiction found) {
      for (Rule rule : found.rules()) {
        byOwner.computeIfAbsent(rules.variable(rule.owner()), any -> new ArrayList<>()).add(rule);
      }
      found.requests().forEach(this::follow);
      ordered.addAll(found.rules());
    }

    List<Rule> rules() {
      List<Rule> all = new ArrayList<>(ordered);
      all.sort((a, b) -> Boolean.compare(isConflict(a), isConflict(b)));
      return all;
    }

    private boolean isConflict(Rule rule) {
      return rule.kind() != Rule.Kind.REQUIRES;
    }

    private void follow(Rule rule) {
      for (int literal : rule.literals()) {
        if ((literal & 1) == 0) {
          for (Rule next : byOwner.getOrDefault(literal >> 1, List.of())) {
            if (ordered.add(next)) {
              follow(next);
            }
          }
        }
      }
    }
  }
}
