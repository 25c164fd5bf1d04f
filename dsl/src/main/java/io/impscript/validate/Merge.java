package io.impscript.validate;

import io.impscript.model.PackageRequest;
import io.impscript.model.Recipe;
import io.impscript.model.Reference;
import io.impscript.validate.MergedRecipe.Part;
import io.impscript.validate.MergedRecipe.UsedRepository;
import io.impscript.validate.ResolvedRecipe.Origin;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Merges one recipe: sub-recipes in listed order before the recipe itself, each once. Of each
 * recipe first its own packages, then those of its collections, outer before inner. Unknown
 * references and steps that lead round in a cycle are passed over; the rules report them.
 */
final class Merge {
  private final CatalogView view;
  private final int top;
  private final Map<Integer, List<Origin>> takers = new HashMap<>();
  private final List<Integer> order = new ArrayList<>();
  private final WantedPackages packages = new WantedPackages();
  private final Map<Integer, List<Origin>> repositories = new LinkedHashMap<>();

  private Merge(CatalogView view, int top) {
    this.view = view;
    this.top = top;
  }

  static MergedRecipe of(CatalogView view, int recipe) {
    Merge merge = new Merge(view, recipe);
    merge.walk();
    merge.order.forEach(merge::takeIn);
    return merge.result();
  }

  /** Depth first without recursion: a number on the stack is to be entered, its complement left. */
  private void walk() {
    Deque<Integer> stack = new ArrayDeque<>(List.of(top));
    takers.put(top, new ArrayList<>());
    boolean[] entered = new boolean[view.recipeGraph().size()];
    while (!stack.isEmpty()) {
      int next = stack.pop();
      if (next < 0) {
        order.add(~next);
      } else if (!entered[next]) {
        entered[next] = true;
        stack.push(~next);
        pushInner(next, stack);
      }
    }
  }

  private void pushInner(int recipe, Deque<Integer> stack) {
    List<Integer> inner = new ArrayList<>();
    view.recipeGraph()
        .each(
            recipe,
            (item, target) -> {
              inner.add(target);
              Reference reference = view.recipe(recipe).recipes().get(item);
              origins(takers, target).add(origin(recipe, reference.rationale()));
            });
    for (int i = inner.size() - 1; i >= 0; i--) {
      stack.push(inner.get(i));
    }
  }

  private void takeIn(int index) {
    Recipe recipe = view.recipe(index);
    for (PackageRequest request : recipe.packages()) {
      packages.add(request, origin(index, request.rationale()));
    }
    new CollectionWalk(view, packages, recipe).walk();
    for (Reference reference : recipe.repositories()) {
      int repository = view.repositories().find(reference.name());
      if (repository != Graph.UNKNOWN) {
        origins(repositories, repository).add(origin(index, reference.rationale()));
      }
    }
  }

  private Origin origin(int recipe, String rationale) {
    return new Origin(view.recipe(recipe).name(), List.of(), rationale);
  }

  private static List<Origin> origins(Map<Integer, List<Origin>> map, int key) {
    return map.computeIfAbsent(key, any -> new ArrayList<>());
  }

  private MergedRecipe result() {
    List<Part> parts = order.stream().map(i -> new Part(view.recipe(i), i, takers.get(i))).toList();
    List<UsedRepository> used = new ArrayList<>();
    repositories.forEach(
        (i, namedBy) -> used.add(new UsedRepository(view.repository(i), i, namedBy)));
    return new MergedRecipe(
        view.recipe(top), parts, dist(parts), validArch(parts), packages.list(), used);
  }

  private String dist(List<Part> parts) {
    String own = view.recipe(top).dist();
    return own.isEmpty()
        ? parts.stream()
            .map(p -> p.recipe().dist())
            .filter(d -> !d.isEmpty())
            .findFirst()
            .orElse("")
        : own;
  }

  /** In the order of the recipe's own list, else of the first part that has one. */
  private List<String> validArch(List<Part> parts) {
    List<List<String>> said = new ArrayList<>();
    said.add(view.recipe(top).validArch());
    parts.forEach(part -> said.add(part.recipe().validArch()));
    said.removeIf(List::isEmpty);
    return said.isEmpty()
        ? List.of()
        : said.get(0).stream().filter(a -> said.stream().allMatch(l -> l.contains(a))).toList();
  }
}
