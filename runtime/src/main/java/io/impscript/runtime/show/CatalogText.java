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

/** A catalog's contents at a glance, and the things of one name. */
public final class CatalogText {
  private CatalogText() {}

  /** What the catalog declares, one line a thing, by kind. */
  public static String overview(Catalog catalog) {
    StringBuilder out = new StringBuilder();
    section(out, "recipes", catalog.recipes(), Recipe::name, Recipe::description);
    section(
        out,
        "package collections",
        catalog.packageCollections(),
        PackageCollection::name,
        PackageCollection::description);
    section(out, "repositories", catalog.repositories(), Repository::name, Repository::description);
    section(
        out,
        "image groups",
        catalog.imageGroups(),
        ImageGroup::name,
        group -> counted(group.members().size(), "image"));
    section(
        out,
        "node maps",
        catalog.nodeMaps(),
        NodeMap::name,
        map -> counted(map.nodes().size(), "node"));
    return out.toString();
  }

  private static String counted(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  private static <T> void section(
      StringBuilder out,
      String title,
      List<T> things,
      Function<T, String> name,
      Function<T, String> remark) {
    if (!things.isEmpty()) {
      TextBlock block = new TextBlock(title);
      block.rows(
          things.stream().map(t -> new TextBlock.Row(name.apply(t), remark.apply(t))).toList(), 2);
      out.append(block);
    }
  }

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
