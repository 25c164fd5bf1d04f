package io.impscript.runtime.show;

import io.impscript.model.Catalog;
import io.impscript.model.ImageGroup;
import io.impscript.model.NodeMap;
import io.impscript.model.PackageCollection;
import io.impscript.model.Recipe;
import io.impscript.model.Repository;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The things of a catalog by their names. */
public final class CatalogText {
  private CatalogText() {}

  /** All things of a name, of whatever kind, each with all it says. */
  public static List<String> named(Catalog catalog, String name) {
    List<String> texts = new ArrayList<>();
    add(texts, catalog.recipes(), name, Recipe::name, ObjectText::of);
    add(texts, catalog.packageCollections(), name, PackageCollection::name, ObjectText::of);
    add(texts, catalog.repositories(), name, Repository::name, ObjectText::of);
    add(texts, catalog.imageGroups(), name, ImageGroup::name, ObjectText::of);
    add(texts, catalog.nodeMaps(), name, NodeMap::name, ObjectText::of);
    return texts;
  }

  private static <T> void add(
      List<String> texts,
      List<T> things,
      String name,
      Function<T, String> nameOf,
      Function<T, String> text) {
    things.stream().filter(t -> nameOf.apply(t).equals(name)).map(text).forEach(texts::add);
  }

  /** The names of all things, sorted, each once. */
  public static List<String> names(Catalog catalog) {
    List<String> names = new ArrayList<>();
    catalog.recipes().forEach(t -> names.add(t.name()));
    catalog.packageCollections().forEach(t -> names.add(t.name()));
    catalog.repositories().forEach(t -> names.add(t.name()));
    catalog.imageGroups().forEach(t -> names.add(t.name()));
    catalog.nodeMaps().forEach(t -> names.add(t.name()));
    return names.stream().distinct().sorted().toList();
  }
}
