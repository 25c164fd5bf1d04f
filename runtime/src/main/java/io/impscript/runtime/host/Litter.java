package io.impscript.runtime.host;

import io.impscript.runtime.files.TreeDeleter;
import io.impscript.runtime.pkg.InstallJob;
import io.impscript.runtime.pkg.PackageManager;
import io.impscript.runtime.pkg.RpmTool;
import io.impscript.runtime.port.CommandRunner;
import io.impscript.runtime.root.RootPath;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Removes from a root what a package manager of the host left there for itself. */
final class Litter {
  private static final Comparator<Path> DEEPEST_FIRST =
      Comparator.comparing(Path::getNameCount).reversed().thenComparing(Comparator.naturalOrder());

  private final CommandRunner runner;
  private final InstallJob job;

  Litter(CommandRunner runner, InstallJob job) {
    this.runner = runner;
    this.job = job;
  }

  void remove(PackageManager manager) throws IOException, InterruptedException {
    Set<Path> parents = new TreeSet<>(DEEPEST_FIRST);
    for (Path litter : manager.litter(job)) {
      Path host = RootPath.resolveEntry(job.root(), "/" + litter);
      if (Files.exists(host, LinkOption.NOFOLLOW_LINKS)) {
        TreeDeleter.delete(host);
        addParents(host, parents);
      }
    }
    removeEmpty(parents);
  }

  private void addParents(Path litter, Set<Path> parents) {
    for (Path at = litter.getParent(); !at.equals(job.root()); at = at.getParent()) {
      parents.add(at);
    }
  }

  /** An empty folder that a package owns belongs to the image. */
  private void removeEmpty(Set<Path> parents) throws IOException, InterruptedException {
    if (parents.isEmpty()) {
      return;
    }
    List<String> guests = parents.stream().map(each -> RootPath.guest(job.root(), each)).toList();
    Set<String> unowned = new HashSet<>();
    runner.execute(
        RpmTool.owners(job, guests), line -> RpmTool.unownedIn(line).ifPresent(unowned::add));
    for (Path folder : parents) {
      if (unowned.contains(RootPath.guest(job.root(), folder)) && isEmpty(folder)) {
        Files.delete(folder);
      }
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      return !entries.iterator().hasNext();
    }
  }
}
