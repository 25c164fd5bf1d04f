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
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the lock of a build after its installation. */
final class Locks {
  /** {@code cache/…/repodata/repomd.xml}, with one or two folders between. */
  private static final int DEPTH = 4;

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
              index(manager.indexPattern(job, source), job)));
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

  private static String index(String pattern, InstallJob job) throws IOException {
    Path cache = job.folder().resolve("cache");
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher(pattern);
    try (Stream<Path> files =
        Files.find(cache, DEPTH, (path, attributes) -> matcher.matches(path))) {
      Optional<Path> index = files.max(Locks::byTime);
      return index.isEmpty() ? "" : Sha256.of(index.get());
    }
  }

  /** A repository that moved leaves the index of its old address behind. */
  private static int byTime(Path a, Path b) {
    try {
      return Files.getLastModifiedTime(a).compareTo(Files.getLastModifiedTime(b));
    } catch (IOException e) {
      return a.compareTo(b);
    }
  }
}
