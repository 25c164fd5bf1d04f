package io.impscript.validate;

import io.impscript.diag.Diagnostics;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Follows the requests for one package upwards, to where two that disagree first meet. */
final class PinSearch {
  private final CatalogView view;
  private final Containment containment;
  private final Diagnostics found;
  private final Map<Integer, Demand> demands = new HashMap<>();
  private final Set<Integer> reported = new HashSet<>();

  PinSearch(CatalogView view, Containment containment, Diagnostics found) {
    this.view = view;
    this.containment = containment;
    this.found = found;
  }

  void over(List<Demand.Ask> asks) {
    Map<Integer, List<Demand.Ask>> own = new HashMap<>();
    for (Demand.Ask ask : asks) {
      own.computeIfAbsent(containment.node(ask.element()), key -> new java.util.ArrayList<>())
          .add(ask);
    }
    takers(own.keySet()).forEach(node -> meet(node, own.getOrDefault(node, List.of())));
  }

  /** Whatever takes one of the nodes in, themselves included, contained ones first. */
  private List<Integer> takers(Set<Integer> nodes) {
    Set<Integer> seen = new HashSet<>(nodes);
    Deque<Integer> open = new ArrayDeque<>(nodes);
    while (!open.isEmpty()) {
      for (int parent : containment.parents(open.remove())) {
        if (seen.add(parent)) {
          open.add(parent);
        }
      }
    }
    return seen.stream().sorted(Comparator.comparingInt(containment::position)).toList();
  }

  private void meet(int node, List<Demand.Ask> own) {
    demands.put(node, Demand.NONE);
    containment.graph().each(node, (item, target) -> takeIn(node, target));
    own.forEach(ask -> add(node, ask));
  }

  private void takeIn(int node, int target) {
    Demand inner = demands.get(target);
    if (inner != null) {
      if (reported.contains(target)) {
        reported.add(node);
      }
      inner.asks().forEach(ask -> add(node, ask));
    }
  }

  private void add(int node, Demand.Ask ask) {
    Demand demand = demands.get(node);
    Optional<Demand.Ask> conflict = demand.conflict(ask);
    if (conflict.isEmpty()) {
      demands.put(node, demand.with(ask));
    } else if (reported.add(node)) {
      found.add(PinRule.finding(view, conflict.get(), ask, containment.element(node)));
    }
  }
}
