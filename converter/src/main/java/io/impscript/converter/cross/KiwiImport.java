package io.impscript.converter.cross;

import io.impscript.converter.kiwi.KiwiDescription;
import io.impscript.diag.Checked;
import io.impscript.model.Repository;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Makes recipes of Kiwi descriptions. One object serves one run: it sees to it that no two
 * descriptions give recipes or repositories of one name that differ.
 */
public final class KiwiImport {
  private final Set<String> recipes = new HashSet<>();
  private final Map<String, Repository> repositories = new HashMap<>();

  /**
   * The recipe that a description is, with the repositories that it declares plainly. Where a side
   * file lies beside it and no file was changed since, it is what the description was made from.
   */
  public Checked<KiwiImported> read(KiwiDescription description) {
    return new DescriptionImport(this, description).read();
  }

  /** Reserves a name for a recipe; another one where it is taken. */
  String reserve(String wanted) {
    String name = wanted;
    for (int i = 2; !recipes.add(name); i++) {
      name = wanted + "-" + i;
    }
    return name;
  }

  boolean isTaken(String recipe) {
    return recipes.contains(recipe);
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
