package io.impscript.print;

import io.impscript.model.Catalog;
import io.impscript.model.Comments;
import io.impscript.model.Element;
import io.impscript.model.Element.Kind;
import io.impscript.model.PackageCollection;
import io.impscript.model.Recipe;
import io.impscript.model.Reference;
import io.impscript.model.Repository;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Lays a catalog out in several files: repositories, collections and each family of recipes in one,
 * and the main script, which includes all and says the rest. A family's file includes what its
 * recipes refer to.
 */
final class FileTree {
  private final Catalog catalog;
  private final Arranged all;
  private final Map<String, Families.Family> families;
  private final Map<String, String> paths = new HashMap<>();
  private final Set<String> collections;
  private final Set<String> repositories;

  private FileTree(Catalog catalog, Arranged all) {
    this.catalog = catalog;
    this.all = all;
    this.families = Families.of(catalog.recipes());
    this.collections =
        catalog.packageCollections().stream()
            .map(PackageCollection::name)
            .collect(Collectors.toSet());
    this.repositories =
        catalog.repositories().stream().map(Repository::name).collect(Collectors.toSet());
    families.values().forEach(family -> paths.put(family.name(), path(family)));
  }

  static Arranged arrange(Catalog catalog, Comments comments, String main) {
    Arranged all = Arranged.inOne(catalog, comments, main);
    return new FileTree(catalog, all).arranged();
  }

  /** In a folder of its own, unless a path in a recipe is relative to the file. */
  private String path(Families.Family family) {
    boolean relative =
        family.recipes().stream().map(catalog.recipes()::get).anyMatch(FileTree::isTied);
    return relative
        ? all.beside("recipes-" + family.name())
        : all.beside("recipes/" + family.name());
  }

  private static boolean isTied(Recipe recipe) {
    return recipe.postbuildCopy().stream().anyMatch(path -> !path.startsWith("/"))
        || !recipe.kiwi().files().isEmpty() && !recipe.kiwi().files().startsWith("/");
  }

  private Arranged arranged() {
    List<Integer> order = new ArrayList<>();
    Map<String, Families.Family> byPath = new TreeMap<>();
    families.values().forEach(family -> byPath.put(paths.get(family.name()), family));
    Set<String> done = new LinkedHashSet<>();
    byPath.values().forEach(family -> visit(family, done));
    List<Arranged.Page> files = new ArrayList<>(shared());
    for (String name : done) {
      Families.Family family = families.get(name);
      List<Integer> declared = Arranged.range(order.size(), family.recipes().size());
      order.addAll(family.recipes());
      files.add(
          new Arranged.Page(paths.get(name), includes(family), Map.of(Kind.RECIPE, declared)));
    }
    files.add(main(files));
    return new Arranged(reordered(order), moved(order), files);
  }

  /** Puts a family behind those it needs, as including their files does. */
  private void visit(Families.Family family, Set<String> done) {
    if (!done.contains(family.name())) {
      Map<String, String> needed = new TreeMap<>();
      family.needs().forEach(name -> needed.put(paths.get(name), name));
      needed.values().forEach(name -> visit(families.get(name), done));
      done.add(family.name());
    }
  }

  private List<Arranged.Page> shared() {
    List<Arranged.Page> files = new ArrayList<>();
    Map<Kind, String> named =
        Map.of(Kind.PACKAGE_COLLECTION, "collections", Kind.REPOSITORY, "repositories");
    named.forEach(
        (kind, name) -> {
          List<Integer> declared = all.files().get(0).of(kind);
          if (!declared.isEmpty()) {
            files.add(new Arranged.Page(all.beside(name), List.of(), Map.of(kind, declared)));
          }
        });
    return files;
  }

  private List<String> includes(Families.Family family) {
    Set<String> includes = new TreeSet<>();
    family.needs().forEach(name -> includes.add(paths.get(name)));
    for (int index : family.recipes()) {
      Recipe recipe = catalog.recipes().get(index);
      if (refersTo(recipe.packageCollections(), collections)) {
        includes.add(all.beside("collections"));
      }
      if (refersTo(recipe.repositories(), repositories)) {
        includes.add(all.beside("repositories"));
      }
    }
    return List.copyOf(includes);
  }

  private static boolean refersTo(List<Reference> references, Set<String> names) {
    return references.stream().anyMatch(reference -> names.contains(reference.name()));
  }

  private Arranged.Page main(List<Arranged.Page> others) {
    List<String> includes = others.stream().map(Arranged.Page::path).sorted().toList();
    Arranged.Page whole = all.files().get(0);
    return new Arranged.Page(
        all.main(),
        includes,
        Map.of(
            Kind.IMAGE_GROUP, whole.of(Kind.IMAGE_GROUP),
            Kind.NODE_MAP, whole.of(Kind.NODE_MAP)));
  }

  private Catalog reordered(List<Integer> order) {
    return catalog.withRecipes(order.stream().map(catalog.recipes()::get).toList());
  }

  private Comments moved(List<Integer> order) {
    Map<Integer, Integer> to = new HashMap<>();
    for (int i = 0; i < order.size(); i++) {
      to.put(order.get(i), i);
    }
    Map<Element, List<String>> moved = new HashMap<>();
    all.comments().before().forEach((element, comments) -> moved.put(moved(element, to), comments));
    return new Comments(moved);
  }

  private static Element moved(Element element, Map<Integer, Integer> to) {
    Integer index = element.kind() == Kind.RECIPE ? to.get(element.index()) : null;
    return index == null
        ? element
        : new Element(Kind.RECIPE, index, element.part(), element.item());
  }
}
