package io.impscript.validate;

import io.impscript.model.PackageRequest;
import io.impscript.model.Repository;
import java.nio.file.Path;
import java.util.List;

/**
 * A recipe with its sub-recipes and collections merged in: depth first, sub-recipes before the
 * recipe itself, each once, the first occurrence of a thing deciding its position.
 *
 * @param name the recipe that was asked for
 * @param dist its distribution family tag
 * @param arch the architecture to build for
 * @param packages every package asked for, each name once
 * @param repositories every repository named, in order, with its whole declaration
 * @param steps post-build steps by recipe, children before parents; recipes without steps left out
 */
public record ResolvedRecipe(
    String name,
    String dist,
    String arch,
    List<WantedPackage> packages,
    List<Repository> repositories,
    List<RecipeSteps> steps) {
  public ResolvedRecipe {
    packages = List.copyOf(packages);
    repositories = List.copyOf(repositories);
    steps = List.copyOf(steps);
  }

  /**
   * A package and everybody who asked for it.
   *
   * @param request the request that counts: a pinned one before an open one, else the first
   * @param askedBy at least one, in merge order
   */
  public record WantedPackage(PackageRequest request, List<Origin> askedBy) {
    public WantedPackage {
      askedBy = List.copyOf(askedBy);
    }
  }

  /**
   * Who asked for a package.
   *
   * @param recipe the recipe
   * @param collections the path of collections it came through, outermost first; empty for none
   * @param rationale the reason given; may be empty
   */
  public record Origin(String recipe, List<String> collections, String rationale) {
    public Origin {
      collections = List.copyOf(collections);
    }
  }

  /**
   * The post-build steps of one recipe.
   *
   * @param recipe the recipe they are written in
   * @param copies absolute host paths
   * @param commands shell command lines
   */
  public record RecipeSteps(String recipe, List<Path> copies, List<String> commands) {
    public RecipeSteps {
      copies = List.copyOf(copies);
      commands = List.copyOf(commands);
    }
  }
}
