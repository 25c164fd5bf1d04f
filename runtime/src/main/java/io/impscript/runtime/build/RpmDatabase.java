package io.impscript.runtime.build;

import io.impscript.runtime.pkg.InstallJob;
import io.impscript.runtime.port.Command;
import io.impscript.runtime.port.CommandRunner;
import io.impscript.runtime.port.Sandbox;
import io.impscript.runtime.root.RootPath;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Puts the RPM database where the image's own {@code rpm} looks for it. Before the installation
 * only the distribution tells where that is; afterwards the image can be asked.
 */
final class RpmDatabase {
  private static final String RPM = "/usr/bin/rpm";

  private final CommandRunner runner;
  private final Sandbox sandbox;

  RpmDatabase(CommandRunner runner, Sandbox sandbox) {
    this.runner = runner;
    this.sandbox = sandbox;
  }

  /** Gives back the job as it is after that. */
  InstallJob settle(InstallJob job) throws IOException, InterruptedException {
    String own = job.system().databasePath();
    String wanted = wanted(job);
    Path from = RootPath.resolve(job.root(), own);
    Path to = RootPath.resolve(job.root(), wanted);
    if (from.equals(to) || !Files.isDirectory(from) || isFilled(to)) {
      return job;
    }
    move(from, to);
    PackageFolder.moveDatabase(job, wanted);
    return job.withDatabase(wanted);
  }

  private String wanted(InstallJob job) throws IOException, InterruptedException {
    String unchanged = job.system().databasePath();
    if (job.system().isForeign() || !Files.isRegularFile(RootPath.resolve(job.root(), RPM))) {
      return unchanged;
    }
    List<String> lines = new ArrayList<>();
    Command command =
        new Command(
            List.of(RPM, "--eval", "%{_dbpath}"), Map.of("PATH", "/usr/bin:/bin"), Path.of("/"));
    runner.execute(sandbox.inside(job.root(), List.of(), command), lines::add, ignored -> {});
    return lines.size() == 1 && lines.get(0).matches("/[A-Za-z0-9/._-]{1,200}")
        ? lines.get(0)
        : unchanged;
  }

  private static boolean isFilled(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      return entries.iterator().hasNext();
    }
  }

  private static void move(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(from)) {
      for (Path entry : entries) {
        Files.move(entry, to.resolve(entry.getFileName()), StandardCopyOption.ATOMIC_MOVE);
      }
    }
  }
}
