package io.impscript.runtime.host;

import io.impscript.runtime.files.DiskTrouble;
import io.impscript.runtime.files.TreeDeleter;
import io.impscript.runtime.pkg.InstallJob;
import io.impscript.runtime.pkg.PackageManager;
import io.impscript.runtime.pkg.PrivateFile;
import io.impscript.runtime.pkg.RpmTool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** The folder of our own that a package manager works with; only its caches outlive a build. */
final class PackageFolder {
  private static final List<String> EMPTY = List.of("home", "repos.d", "none", "tmp");

  private PackageFolder() {}

  static void prepare(PackageManager manager, InstallJob job) throws IOException {
    Path folder = job.folder();
    try {
      makePrivate(folder);
      for (String name : EMPTY) {
        TreeDeleter.delete(folder.resolve(name));
        Files.createDirectory(folder.resolve(name));
      }
      Files.deleteIfExists(folder.resolve("zypper.log"));
      CacheSeal.check(manager, job);
      for (PrivateFile file : manager.files(job)) {
        Files.writeString(folder.resolve(file.path()), file.text());
      }
    } catch (IOException e) {
      throw DiskTrouble.explained(e, folder);
    }
  }

  /** Tells every later program where the database is now. */
  static void moveDatabase(InstallJob job, String database) throws IOException {
    PrivateFile macros = RpmTool.macros(job.withDatabase(database));
    Files.writeString(job.folder().resolve(macros.path()), macros.text());
  }

  /** Addresses of repositories may hold passwords. */
  private static void makePrivate(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
  }
}
