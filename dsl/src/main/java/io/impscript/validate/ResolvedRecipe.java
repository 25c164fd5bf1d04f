package io.impscript.validate;

import io.impscript.model.PackageRequest;
import io.impscript.model.Repository;
import io.impscript.model.VersionConstraint;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
   * @param request the request that counts: one for a certain version, else the strictest lower
   *     bound, else the strictest upper bound, else the first
   * @param upTo the strictest upper bound, where the request that counts is a lower one; both must
   *     be met
   * @param askedBy at least one, in merge order
   */
  public record WantedPackage(
      PackageRequest request, Optional<VersionConstraint> upTo, List<Origin> askedBy) {
    public WantedPackage {
      askedBy = List.copyOf(askedBy);
    }

    /** A package with nothing to be met beside its request. */
    public WantedPackage(PackageRequest request, List<Origin> askedBy) {
      this(request, Optional.empty(), askedBy);
    }

    /** All that its version must meet; none where any will do. */
    public List<VersionConstraint> versions() {
      return Stream.concat(Stream.of(request.version()), upTo.stream())
          .filter(each -> each.relation() != VersionConstraint.Relation.ANY)
          .toList();
    }

    /** The same for people, such as {@code >= 2.4, < 3}; empty where any will do. */
    public String versionText() {
      return versions().stream()
          .map(each -> each.relation().sign() + " " + each.version())
          .collect(Collectors.joining(", "));
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
