package io.impscript.rpm.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Says why requests cannot be had: first the fewest of them that already contradict each other,
 * then the shortest chain from them to what is missing or in conflict.
 */
final class Explanation {
  private static final int LONGEST = 12;

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
    List<Rule> core = core();
    List<Request> culprits = core.stream().map(one -> asked.get(one.dependency())).toList();
    List<String> chain = core.size() == 1 ? missing(core.get(0)) : List.of();
    return new Outcome.Problem(
        culprits,
        chain.isEmpty() ? conflict(core) : chain,
        List.of(),
        universe.sources().stream().map(Source::name).toList());
  }

  /** Halves what is not needed for the contradiction until every request left is needed. */
  private List<Rule> core() {
    return smallest(List.of(), requests, false);
  }

  private List<Rule> smallest(List<Rule> known, List<Rule> doubted, boolean changed) {
    if (changed && !isPossible(known)) {
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

  private boolean isPossible(List<Rule> some) {
    return new Search(universe, rules, some, false).run();
  }

  /** The chain from a request to a requirement that nothing fulfils; empty if there is none. */
  private List<String> missing(Rule request) {
    Impossible impossible = new Impossible(rules);
    List<String> lines = new ArrayList<>();
    int p = -1;
    for (int literal : request.literals()) {
      int q = literal >> 1;
      if (impossible.why(q) == null) {
        return List.of();
      }
      p = p < 0 || impossible.cost(q) < impossible.cost(p) ? q : p;
    }
    while (p >= 0 && lines.size() < LONGEST) {
      Rule why = impossible.why(p);
      lines.add(line(why));
      p = impossible.cheapest(why);
    }
    return lines;
  }

  private String line(Rule rule) {
    String owner = universe.nevra(rule.owner()).toString();
    if (rule.kind() == Rule.Kind.SAME_NAME) {
      return owner + " cannot be installed beside " + others(rule);
    }
    String what = universe.dependency(rule.source(), rule.dependency()).toString();
    return switch (rule.kind()) {
      case CONFLICTS -> owner + " conflicts with " + what + ": " + others(rule);
      case OBSOLETES -> owner + " replaces " + what + ": " + others(rule);
      default -> owner + " requires " + what + providers(rule);
    };
  }

  private String providers(Rule rule) {
    List<String> names = packages(rule);
    if (names.isEmpty()) {
      return ", which no package provides";
    }
    return ", which " + String.join(", ", names) + (names.size() == 1 ? " provides" : " provide");
  }

  private String others(Rule rule) {
    return String.join(", ", packages(rule));
  }

  private List<String> packages(Rule rule) {
    return Arrays.stream(rule.literals())
        .skip(1)
        .mapToObj(literal -> universe.nevra(rules.packageOf(literal >> 1)).toString())
        .limit(3)
        .toList();
  }

  /** What unit propagation of these requests alone runs into, with how each side came in. */
  private List<String> conflict(List<Rule> core) {
    Search search = new Search(universe, rules, core, false);
    search.run();
    Sat sat = search.sat();
    List<String> lines = new ArrayList<>();
    if (sat.conflict() >= 0 && sat.conflict() < rules.all().size()) {
      Rule failed = rules.all().get(sat.conflict());
      for (int literal : failed.literals()) {
        wayTo(sat, literal >> 1, lines);
      }
      lines.add(line(failed));
    }
    return lines.isEmpty() ? List.of("no choice of packages fulfils all of them") : lines;
  }

  /** The requirements by which a package came in, from the request on. */
  private void wayTo(Sat sat, int variable, List<String> lines) {
    List<String> way = new ArrayList<>();
    int at = variable;
    while (at >= 0 && way.size() < LONGEST) {
      int reason = sat.reason(at);
      at = -1;
      if (reason >= 0 && reason < rules.all().size()) {
        Rule rule = rules.all().get(reason);
        way.add(0, line(rule));
        at = rules.variable(rule.owner()) == variable ? -1 : rules.variable(rule.owner());
      }
    }
    way.stream().filter(line -> !lines.contains(line)).forEach(lines::add);
  }
}
