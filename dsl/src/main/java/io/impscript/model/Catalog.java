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
}
