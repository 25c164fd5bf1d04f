package io.impscript.converter.cross;

import io.impscript.model.Catalog;
import io.impscript.model.PackageCollection;
import io.impscript.model.Recipe;
import io.impscript.model.Reference;
import io.impscript.model.Repository;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The part of a catalog that one recipe is made of, each list in the catalog's order. */
final class Slice {
  private final Catalog catalog;
  private final Map<String, Recipe> recipes;
  private final Map<String, PackageCollection> collections;
  private final Set<String> usedRecipes = new LinkedHashSet<>();
  private final Set<String> usedCollections = new HashSet<>();
  private final Set<String> usedRepositories = new HashSet<>();

  private Slice(Catalog catalog) {
    this.catalog = catalog;
    this.recipes = byName(catalog.recipes(), Recipe::name);
    this.collections = byName(catalog.packageCollections(), PackageCollection::name);
  }

  /** The recipe with all that it and its sub-recipes name, and the halves of their repositories. */
  static Catalog of(Catalog catalog, String recipe) {
    Slice slice = new Slice(catalog);
    slice.recipe(recipe);
    return slice.cut();
  }

  private static <T> Map<String, T> byName(List<T> list, Function<T, String> name) {
    return list.stream().collect(Collectors.toMap(name, Function.identity(), (a, b) -> a));
  }

  private void recipe(String name) {
    Recipe recipe = recipes.get(name);
    if (recipe != null && usedRecipes.add(name)) {
      recipe.recipes().forEach(inner -> recipe(inner.name()));
      recipe.packageCollections().forEach(inner -> collection(inner.name()));
      recipe.repositories().forEach(this::repository);
    }
  }

  private void collection(String name) {
    PackageCollection collection = collections.get(name);
    if (collection != null && usedCollections.add(name)) {
      collection.packageCollections().forEach(inner -> collection(inner.name()));
    }
  }

  private void repository(Reference reference) {
    usedRepositories.add(reference.name());
    catalog.repositories().stream()
        .filter(each -> each.name().equals(reference.name()))
        .map(Repository::updates)
        .filter(updates -> !updates.isEmpty())
        .forEach(usedRepositories::add);
  }

  private Catalog cut() {
    return new Catalog(
        catalog.recipes().stream().filter(each -> usedRecipes.contains(each.name())).toList(),
        catalog.packageCollections().stream()
            .filter(each -> usedCollections.contains(each.name()))
            .toList(),
        catalog.repositories().stream()
            .filter(each -> usedRepositories.contains(each.name()))
            .toList(),
        List.of(),
        List.of());
  }
}
