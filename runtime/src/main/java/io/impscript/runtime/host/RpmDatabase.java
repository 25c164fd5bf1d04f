package io.impscript.runtime.host;

import io.impscript.runtime.fill.ImageMacros;
import io.impscript.runtime.pkg.InstallJob;
import io.impscript.runtime.root.RootPath;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Puts the RPM database where the image's own {@code rpm} looks for it. Before the installation
 * only the distribution tells where that is; afterwards the image's macro files do.
 */
final class RpmDatabase {
  private RpmDatabase() {}

  /** Gives back the job as it is after that. */
  static InstallJob settle(InstallJob job) throws IOException {
    String wanted = ImageMacros.databasePath(job.root()).orElse(job.system().databasePath());
    Path from = RootPath.resolve(job.root(), job.system().databasePath());
    Path to = RootPath.resolve(job.root(), wanted);
    if (from.equals(to) || !Files.isDirectory(from) || isFilled(to)) {
      return job;
    }
    move(from, to);
    PackageFolder.moveDatabase(job, wanted);
    return job.withDatabase(wanted);
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
