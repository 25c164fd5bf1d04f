package io.impscript.validate;

import io.impscript.model.Reference;
import java.util.List;
import java.util.Set;

/** What the recipes that are going to be built need, themselves included. */
final class Needed {
  private final boolean[] recipes;
  private final boolean[] repositories;

  Needed(CatalogView view, Set<String> built) {
    List<Integer> starts =
        built.stream().filter(view.recipes()::has).map(view.recipes()::find).sorted().toList();
    recipes = view.recipeGraph().reachedFrom(starts);
    repositories = new boolean[view.catalog().repositories().size()];
    for (int i = 0; i < recipes.length; i++) {
      if (recipes[i]) {
        view.recipe(i).repositories().forEach(reference -> mark(view, reference));
      }
    }
  }

  boolean recipe(int index) {
    return recipes[index];
  }

  boolean repository(int index) {
    return repositories[index];
  }

  private void mark(CatalogView view, Reference reference) {
    int index = view.repositories().find(reference.name());
    if (index != Graph.UNKNOWN) {
      repositories[index] = true;
    }
  }
}
