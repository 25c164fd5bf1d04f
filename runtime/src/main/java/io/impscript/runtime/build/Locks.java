package io.impscript.runtime.build;

import io.impscript.runtime.lock.LockFile;
import io.impscript.runtime.lock.LockFile.LockedRepository;
import io.impscript.runtime.pack.Sha256;
import io.impscript.runtime.pkg.InstallJob;
import io.impscript.runtime.pkg.InstalledPackage;
import io.impscript.runtime.pkg.PackageManager;
import io.impscript.runtime.pkg.RepositorySource;
import io.impscript.runtime.plan.BuildPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the lock of a build after its installation. */
final class Locks {
  private Locks() {}

  static LockFile of(
      BuildPlan plan, PackageManager manager, InstallJob job, List<InstalledPackage> packages)
      throws IOException {
    List<LockedRepository> repositories = new ArrayList<>();
    for (RepositorySource source : job.repositories()) {
      repositories.add(
          new LockedRepository(
              source.name(),
              withoutPassword(source.url()),
              source.declaration().effectivePriority(),
              withoutPassword(source.keyUrl()),
              checksum(Indexes.find(manager, job, source))));
    }
    return new LockFile(
        plan.image().text(),
        plan.recipe().dist(),
        plan.system().arch(),
        plan.engine().text(),
        repositories,
        packages);
  }

  /** A lock is given away; an address in it may not hold the account of whoever built. */
  private static String withoutPassword(String url) {
    return url.replaceFirst("^([a-z]+://)[^/@]*@", "$1");
  }

  private static String checksum(Optional<Path> index) throws IOException {
    return index.isEmpty() ? "" : Sha256.of(index.get());
  }
}
