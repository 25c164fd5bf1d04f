package io.impscript.runtime.build;

import io.impscript.runtime.files.TreeDeleter;
import io.impscript.runtime.pkg.InstallJob;
import io.impscript.runtime.pkg.PackageManager;
import io.impscript.runtime.pkg.RpmTool;
import io.impscript.runtime.port.CommandRunner;
import io.impscript.runtime.port.Sandbox;
import io.impscript.runtime.root.RootPath;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Removes from a root what a package manager of the host left there for itself. */
final class Litter {
  private final CommandRunner runner;
  private final Sandbox sandbox;
  private final InstallJob job;

  Litter(CommandRunner runner, Sandbox sandbox, InstallJob job) {
    this.runner = runner;
    this.sandbox = sandbox;
    this.job = job;
  }

  void remove(PackageManager manager) throws IOException, InterruptedException {
    for (Path litter : manager.litter(job)) {
      Path host = RootPath.resolveEntry(job.root(), "/" + litter);
      if (Files.exists(host, LinkOption.NOFOLLOW_LINKS)) {
        TreeDeleter.delete(host);
        removeParents(host);
      }
    }
  }

  /** The empty folders above it, as far as they belong to no package. */
  private void removeParents(Path litter) throws IOException, InterruptedException {
    Path folder = litter.getParent();
    while (!folder.equals(job.root()) && isEmpty(folder) && !isOwned(folder)) {
      try {
        Files.delete(folder);
      } catch (DirectoryNotEmptyException filledMeanwhile) {
        return;
      }
      folder = folder.getParent();
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (var entries = Files.newDirectoryStream(folder)) {
      return !entries.iterator().hasNext();
    }
  }

  private boolean isOwned(Path folder) throws IOException, InterruptedException {
    List<String> lines = new ArrayList<>();
    runner.execute(
        sandbox.beside(
            job.root(), RpmTool.owners(job, List.of(RootPath.guest(job.root(), folder)))),
        lines::add,
        ignored -> {});
    return lines.contains(RpmTool.OWNED);
  }
}
