package io.impscript.validate;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.Diagnostics;
import io.impscript.model.Element;
import io.impscript.model.Element.Kind;
import io.impscript.model.Element.Part;
import io.impscript.model.PackageRequest;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The errors that keep one recipe from being merged: of all findings those that concern it. */
final class MergeFaults {
  private record Wanted(String name, String arch) {}

  private final CatalogView view;
  private final Element top;
  private final Set<Integer> recipes = new LinkedHashSet<>();
  private final Set<Integer> collections = new LinkedHashSet<>();
  private final Map<Wanted, Demand> demands = new HashMap<>();
  private final Diagnostics found = new Diagnostics();

  MergeFaults(CatalogView view, MergedRecipe merged) {
    this.view = view;
    merged.parts().forEach(part -> recipes.add(part.index()));
    top = Element.recipe(view.recipes().find(merged.recipe().name()));
    reachCollections();
  }

  List<Diagnostic> find() {
    recipes.forEach(recipe -> ReferenceRule.recipe(view, recipe, found));
    collections.forEach(collection -> ReferenceRule.collection(view, collection, found));
    cycles(Kind.RECIPE, view.recipeGraph(), recipes);
    cycles(Kind.PACKAGE_COLLECTION, view.collectionGraph(), collections);
    recipes.forEach(i -> demand(Element.recipe(i), view.recipe(i).packages()));
    collections.forEach(
        i -> demand(Element.of(Kind.PACKAGE_COLLECTION, i), view.collection(i).packages()));
    return found.sorted();
  }

  private void reachCollections() {
    Set<Integer> starts = new LinkedHashSet<>();
    for (int recipe : recipes) {
      view.recipe(recipe).packageCollections().stream()
          .map(reference -> view.collections().find(reference.name()))
          .filter(index -> index != Graph.UNKNOWN)
          .forEach(starts::add);
    }
    boolean[] reached = view.collectionGraph().reachedFrom(starts);
    for (int i = 0; i < reached.length; i++) {
      if (reached[i]) {
        collections.add(i);
      }
    }
  }

  private void cycles(Kind kind, Graph graph, Set<Integer> concerned) {
    graph.cycles().stream()
        .filter(cycle -> cycle.stream().anyMatch(concerned::contains))
        .forEach(cycle -> found.add(CycleRule.finding(view, kind, graph, cycle)));
  }

  private void demand(Element owner, List<PackageRequest> packages) {
    for (int item = 0; item < packages.size(); item++) {
      PackageRequest request = packages.get(item);
      if (!request.version().version().isEmpty()) {
        add(new Demand.Ask(owner.part(Part.PACKAGE_VERSION, item), request));
      }
    }
  }

  private void add(Demand.Ask ask) {
    Wanted wanted = new Wanted(ask.request().name(), ask.request().arch());
    Demand demand = demands.getOrDefault(wanted, Demand.NONE);
    Optional<Demand.Ask> conflict = demand.conflict(ask);
    if (conflict.isPresent()) {
      found.add(PinRule.finding(view, conflict.get(), ask, top));
    } else {
      demands.put(wanted, demand.with(ask));
    }
  }
}
