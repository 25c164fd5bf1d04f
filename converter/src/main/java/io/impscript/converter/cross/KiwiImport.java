package io.impscript.converter.cross;

import io.impscript.converter.kiwi.KiwiDescription;
import io.impscript.diag.Checked;
import io.impscript.model.Catalog;
import io.impscript.model.PackageCollection;
import io.impscript.model.Recipe;
import io.impscript.model.Repository;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Makes recipes of Kiwi descriptions. One object serves one run: it sees to it that no two
 * descriptions give recipes or repositories of one name that differ.
 */
public final class KiwiImport {
  private final Set<String> names = new HashSet<>();
  private final Map<String, Recipe> recipes = new HashMap<>();
  private final Map<String, PackageCollection> collections = new HashMap<>();
  private final Map<String, Repository> repositories = new HashMap<>();

  /**
   * The recipe that a description is, with the repositories that it declares plainly. Where a side
   * file lies beside it and no file was changed since, it is what the description was made from.
   */
  public Checked<KiwiImported> read(KiwiDescription description) {
    return read(description, Set.of());
  }

  /**
   * The same where other descriptions may lie in its directory.
   *
   * @param mains absolute paths of main files; those of others are none of this one's files
   */
  public Checked<KiwiImported> read(KiwiDescription description, Set<Path> mains) {
    return new DescriptionImport(this, description, mains).read();
  }

  /** Reserves a name for a recipe; another one where it is taken. */
  String reserve(String wanted) {
    String name = wanted;
    for (int i = 2; !names.add(name); i++) {
      name = wanted + "-" + i;
    }
    return name;
  }

  boolean isTaken(String recipe) {
    return names.contains(recipe);
  }

  /** Whether things of a side file mean no other than what is there by their names. */
  boolean isFree(Catalog kept) {
    return kept.recipes().stream()
            .allMatch(r -> !names.contains(r.name()) || r.equals(recipes.get(r.name())))
        && kept.packageCollections().stream()
            .allMatch(c -> c.equals(collections.getOrDefault(c.name(), c)))
        && kept.repositories().stream().allMatch(this::isFree);
  }

  /** Remembers things of a side file. */
  void declare(Catalog kept) {
    kept.recipes().forEach(recipe -> recipes.put(recipe.name(), recipe));
    names.addAll(recipes.keySet());
    kept.packageCollections().forEach(each -> collections.put(each.name(), each));
    kept.repositories().forEach(this::declare);
  }

  /** Whether a repository may be declared: whether its name is free, or means the very same. */
  boolean isFree(Repository repository) {
    Repository other = repositories.get(repository.name());
    return other == null || other.equals(repository);
  }

  void declare(Repository repository) {
    repositories.put(repository.name(), repository);
  }
}
