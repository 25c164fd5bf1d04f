package io.impscript.runtime.build;

import io.impscript.runtime.fill.FilledRoot;
import io.impscript.runtime.lock.LockFile;
import io.impscript.runtime.lock.LockFile.LockedRepository;
import io.impscript.runtime.lock.PublicText;
import io.impscript.runtime.pkg.RepositorySource;
import io.impscript.runtime.plan.BuildPlan;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the lock of a build after its installation, in terms that hold on another machine as far as
 * there are such.
 */
final class Locks {
  private final BuildPlan plan;
  private final Optional<Path> folder;

  /**
   * @param folder of the script, absolute; empty where unknown
   */
  Locks(BuildPlan plan, Optional<Path> folder) {
    this.plan = plan;
    this.folder = folder;
  }

  LockFile of(FilledRoot filled) {
    return new LockFile(
        plan.image().text(),
        plan.recipe().dist(),
        plan.system().arch(),
        plan.engine().text(),
        repositories(filled.indexes()),
        filled.packages(),
        filled.files());
  }

  /**
   * The repositories of a plan.
   *
   * @param indexes checksums of their indexes, by their names
   */
  List<LockedRepository> repositories(Map<String, String> indexes) {
    List<LockedRepository> repositories = new ArrayList<>();
    for (RepositorySource source : plan.repositories()) {
      repositories.add(
          new LockedRepository(
              source.name(),
              address(source),
              source.declaration().effectivePriority(),
              lasting(PublicText.of(source.keyUrl())),
              indexes.getOrDefault(source.name(), "")));
    }
    return repositories;
  }

  private String address(RepositorySource source) {
    return source.declaration().isLocal() ? "" : lasting(PublicText.of(source.url()));
  }

  /** Files beside the script are where the script is. */
  private String lasting(String url) {
    if (!url.startsWith("file:///")) {
      return url;
    }
    Path path = Path.of(URI.create(url));
    return folder.filter(path::startsWith).map(at -> at.relativize(path).toString()).orElse(url);
  }
}
