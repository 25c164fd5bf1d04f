package io.impscript.runtime.rpms;

import io.impscript.digest.Sha256;
import io.impscript.runtime.files.FileTrouble;
import io.impscript.runtime.files.TreeDeleter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Lays a repository that a script makes into a folder that a person named. */
public final class RepositoryOutput {
  private RepositoryOutput() {}

  /**
   * Writes the repository into a folder of its own name, whole or not at all; one that an earlier
   * run wrote is replaced where anything differs.
   *
   * @return whether anything was written
   * @throws IOException also if the folder holds anything but a repository
   */
  public static boolean write(MadeRepository made, Path parent) throws IOException {
    Path target = parent.resolve(made.name());
    refuseForeign(target);
    Files.createDirectories(parent);
    Path work = Files.createTempDirectory(parent, ".making-");
    try {
      made.write(work);
      if (sums(work).equals(sums(target))) {
        return false;
      }
      Files.setPosixFilePermissions(work, PosixFilePermissions.fromString("rwxr-xr-x"));
      replace(work, target, parent);
      return true;
    } finally {
      TreeDeleter.delete(work);
    }
  }

  private static void replace(Path work, Path target, Path parent) throws IOException {
    if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      Files.move(work, target, StandardCopyOption.ATOMIC_MOVE);
      return;
    }
    Path folder = Files.createTempDirectory(parent, ".replaced-");
    Path old = folder.resolve(target.getFileName());
    try {
      Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
      moveOrRestore(work, target, old);
    } finally {
      if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
        TreeDeleter.delete(folder);
      }
    }
  }

  private static void moveOrRestore(Path work, Path target, Path old) throws IOException {
    try {
      Files.move(work, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      Files.move(old, target, StandardCopyOption.ATOMIC_MOVE);
      throw e;
    }
  }

  /** Nothing of other people's is deleted. */
  private static void refuseForeign(Path target) throws IOException {
    if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    if (!Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
      throw new FileTrouble(target + " is in the way of a repository; move it away");
    }
    try (Stream<Path> all = Files.list(target)) {
      List<Path> foreign = all.filter(file -> !isOurs(file)).sorted().limit(1).toList();
      if (!foreign.isEmpty()) {
        throw new FileTrouble(
            target + " is to be replaced, but holds " + foreign.get(0) + "; move that away");
      }
    }
  }

  private static boolean isOurs(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".rpm") || name.equals("repodata");
  }

  /** What the files of a repository are, by their names. */
  private static Map<String, String> sums(Path folder) throws IOException {
    Map<String, String> sums = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path file : all.filter(Files::isRegularFile).toList()) {
          sums.put(folder.relativize(file).toString(), Sha256.of(file));
        }
      }
    }
    return sums;
  }
}
