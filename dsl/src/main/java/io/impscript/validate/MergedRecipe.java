package io.impscript.validate;

import io.impscript.model.Recipe;
import io.impscript.model.Repository;
import io.impscript.validate.ResolvedRecipe.Origin;
import io.impscript.validate.ResolvedRecipe.WantedPackage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A recipe with everything it takes in and from where: what a {@link ResolvedRecipe} is made of,
 * for people who want to see why something is in an image.
 *
 * @param recipe the recipe itself
 * @param parts every recipe merged, in merge order, the recipe itself last
 * @param dist the distribution tag that counts: the recipe's own, else the first in merge order
 * @param validArch the architectures all parts have in common; empty where none says any
 * @param packages every package with all who asked for it
 * @param repositories every repository with all who named it
 */
public record MergedRecipe(
    Recipe recipe,
    List<Part> parts,
    String dist,
    List<String> validArch,
    List<WantedPackage> packages,
    List<UsedRepository> repositories) {
  public MergedRecipe {
    parts = List.copyOf(parts);
    validArch = List.copyOf(validArch);
    packages = List.copyOf(packages);
    repositories = List.copyOf(repositories);
  }

  /**
   * A recipe that is merged.
   *
   * @param index its position in the catalog
   * @param takenInBy the recipes that take it in, with their reasons; empty for the recipe itself
   */
  public record Part(Recipe recipe, int index, List<Origin> takenInBy) {
    public Part {
      takenInBy = List.copyOf(takenInBy);
    }
  }

  /**
   * A repository that packages come from.
   *
   * @param index its position in the catalog
   * @param namedBy the recipes that name it, with their reasons
   */
  public record UsedRepository(Repository repository, int index, List<Origin> namedBy) {
    public UsedRepository {
      namedBy = List.copyOf(namedBy);
    }
  }

  /** The way from the recipe to a part, both included; only the recipe where it is no part. */
  public List<String> pathTo(String part) {
    Map<String, Part> byName = new HashMap<>();
    parts.forEach(p -> byName.put(p.recipe().name(), p));
    List<String> path = new ArrayList<>();
    Part at = byName.get(part);
    while (at != null && !at.takenInBy().isEmpty()) {
      path.add(at.recipe().name());
      at = byName.get(at.takenInBy().get(0).recipe());
    }
    path.add(recipe.name());
    Collections.reverse(path);
    return path;
  }
}
