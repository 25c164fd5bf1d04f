package io.impscript.runtime.build;

import io.impscript.runtime.fill.FilledRoot;
import io.impscript.runtime.lock.LockFile;
import io.impscript.runtime.lock.LockFile.LockedRepository;
import io.impscript.runtime.lock.PublicText;
import io.impscript.runtime.pkg.RepositorySource;
import io.impscript.runtime.plan.BuildPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes the lock of a build after its installation. */
final class Locks {
  private Locks() {}

  static LockFile of(BuildPlan plan, FilledRoot filled) {
    return new LockFile(
        plan.image().text(),
        plan.recipe().dist(),
        plan.system().arch(),
        plan.engine().text(),
        repositories(plan, filled.indexes()),
        filled.packages(),
        filled.files());
  }

  /**
   * The repositories of a plan.
   *
   * @param indexes checksums of their indexes, by their names
   */
  static List<LockedRepository> repositories(BuildPlan plan, Map<String, String> indexes) {
    List<LockedRepository> repositories = new ArrayList<>();
    for (RepositorySource source : plan.repositories()) {
      repositories.add(
          new LockedRepository(
              source.name(),
              PublicText.of(source.url()),
              source.declaration().effectivePriority(),
              PublicText.of(source.keyUrl()),
              indexes.getOrDefault(source.name(), "")));
    }
    return repositories;
  }
}
