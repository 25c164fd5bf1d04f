package io.impscript.validate;

import io.impscript.model.PackageCollection;
import io.impscript.model.PackageRequest;
import io.impscript.model.Recipe;
import io.impscript.model.Reference;
import io.impscript.validate.ResolvedRecipe.Origin;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Takes in the packages of one recipe's collections, outer before inner, each collection once. */
final class CollectionWalk {
  /** A collection still to be taken in, and how the recipe came to it. */
  private record Step(int collection, List<String> path, String rationale) {}

  private final CatalogView view;
  private final WantedPackages packages;
  private final Recipe recipe;
  private final Set<Integer> seen = new HashSet<>();
  private final Deque<Step> open = new ArrayDeque<>();

  CollectionWalk(CatalogView view, WantedPackages packages, Recipe recipe) {
    this.view = view;
    this.packages = packages;
    this.recipe = recipe;
  }

  void walk() {
    push(recipe.packageCollections(), List.of(), "");
    while (!open.isEmpty()) {
      Step step = open.pop();
      if (seen.add(step.collection())) {
        takeIn(step);
      }
    }
  }

  private void takeIn(Step step) {
    PackageCollection collection = view.collection(step.collection());
    for (PackageRequest request : collection.packages()) {
      packages.add(request, new Origin(recipe.name(), step.path(), reason(request, step)));
    }
    push(collection.packageCollections(), step.path(), step.rationale());
  }

  /** A package without a reason of its own is there for the reason of its collection. */
  private static String reason(PackageRequest request, Step step) {
    return request.rationale().isEmpty() ? step.rationale() : request.rationale();
  }

  private void push(List<Reference> references, List<String> path, String outerReason) {
    List<Step> steps = new ArrayList<>();
    for (Reference reference : references) {
      int index = view.collections().find(reference.name());
      if (index != Graph.UNKNOWN && !seen.contains(index)) {
        String reason = reference.rationale().isEmpty() ? outerReason : reference.rationale();
        steps.add(new Step(index, longer(path, reference.name()), reason));
      }
    }
    for (int i = steps.size() - 1; i >= 0; i--) {
      open.push(steps.get(i));
    }
  }

  private static List<String> longer(List<String> path, String name) {
    List<String> longer = new ArrayList<>(path);
    longer.add(name);
    return List.copyOf(longer);
  }
}
