package io.impscript.model;

import java.util.List;

/**
 * Everything that a set of scripts or legacy files declares, each list in the order of declaration.
 * A catalog may hold mistakes (two recipes of one name, unknown references); the validator finds
 * them.
 */
public record Catalog(
    List<Recipe> recipes,
    List<PackageCollection> packageCollections,
    List<Repository> repositories,
    List<ImageGroup> imageGroups,
    List<NodeMap> nodeMaps) {
  /** A catalog that declares nothing. */
  public static final Catalog EMPTY =
      new Catalog(List.of(), List.of(), List.of(), List.of(), List.of());

  public Catalog {
    recipes = List.copyOf(recipes);
    packageCollections = List.copyOf(packageCollections);
    repositories = List.copyOf(repositories);
    imageGroups = List.copyOf(imageGroups);
    nodeMaps = List.copyOf(nodeMaps);
  }

  /** One of the lists. */
  public List<? extends Declaration> all(Element.Kind kind) {
    return switch (kind) {
      case RECIPE -> recipes;
      case PACKAGE_COLLECTION -> packageCollections;
      case REPOSITORY -> repositories;
      case IMAGE_GROUP -> imageGroups;
      case NODE_MAP -> nodeMaps;
    };
  }

  /** What an element is, or is a part of. */
  public Declaration declaration(Element element) {
    return all(element.kind()).get(element.index());
  }

  public Catalog withRecipes(List<Recipe> others) {
    return new Catalog(others, packageCollections, repositories, imageGroups, nodeMaps);
  }

  public Catalog withRepositories(List<Repository> others) {
    return new Catalog(recipes, packageCollections, others, imageGroups, nodeMaps);
  }

  public Catalog withNodeMaps(List<NodeMap> others) {
    return new Catalog(recipes, packageCollections, repositories, imageGroups, others);
  }
}
