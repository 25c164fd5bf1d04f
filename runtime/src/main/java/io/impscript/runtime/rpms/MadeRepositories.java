package io.impscript.runtime.rpms;

import io.impscript.model.Repository;
import io.impscript.runtime.files.FileTrouble;
import io.impscript.runtime.files.TreeDeleter;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Keeps the repositories of RPMs that scripts make, each in a folder named by what is in it. So one
 * is written once, never changes under a build that reads it, and is there whole or not at all.
 */
public final class MadeRepositories {
  /** So many states of one repository are kept, for builds that are still at work with one. */
  private static final int KEPT = 8;

  private static final int KEY = 20;

  private static final String WORK = ".making-";
  private static final long DAY = 86_400_000;

  private final Path store;

  public MadeRepositories(Path store) {
    this.store = store;
  }

  /** Where a repository is once it is provided. */
  public Path folder(MadeRepository made) {
    return store.resolve(made.name() + "-" + made.key().substring(0, KEY));
  }

  /**
   * Sees to it that a folder as {@link #folder} named it is there.
   *
   * @throws IOException if it cannot be written, or files have changed since the folder was named
   */
  public void provide(Path folder, Repository of, OptionalLong epoch) throws IOException {
    if (isThere(folder, of)) {
      return;
    }
    MadeRepository made = MadeRepository.of(of, epoch);
    if (!folder(made).equals(folder)) {
      throw new FileTrouble(
          "files of repository '" + of.name() + "' changed while the build began; start it again");
    }
    Files.createDirectories(store);
    Path work = Files.createTempDirectory(store, WORK);
    try {
      made.write(work);
      Files.setPosixFilePermissions(work, PosixFilePermissions.fromString("rwxr-xr-x"));
      publish(work, folder, of);
    } finally {
      TreeDeleter.delete(work);
    }
    forgetOld(of.name(), folder);
  }

  private static boolean isThere(Path folder, Repository of) {
    return Files.isRegularFile(folder.resolve("repodata").resolve("repomd.xml"))
        && MadeRepository.fileNames(of).stream()
            .allMatch(name -> Files.isRegularFile(folder.resolve(name)));
  }

  /** What is there and lacks something goes; what another has put there meanwhile is as good. */
  private static void publish(Path work, Path folder, Repository of) throws IOException {
    try {
      Files.move(work, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException e) {
      // A folder in the way has no exception of its own where the move is atomic.
      if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
        throw e;
      }
      if (!isThere(folder, of)) {
        TreeDeleter.delete(folder);
        Files.move(work, folder, StandardCopyOption.ATOMIC_MOVE);
      }
    }
  }

  private void forgetOld(String name, Path current) throws IOException {
    List<Path> all;
    try (Stream<Path> files = Files.list(store)) {
      all = files.toList();
    }
    List<Path> old =
        Stream.concat(states(name, current, all), all.stream().filter(MadeRepositories::isLeft))
            .toList();
    for (Path path : old) {
      TreeDeleter.delete(path);
    }
  }

  private static Stream<Path> states(String name, Path current, List<Path> all) {
    return all.stream()
        .filter(path -> isState(name, path) && !path.equals(current))
        .sorted(Comparator.comparing(MadeRepositories::age).reversed())
        .skip(KEPT);
  }

  /** By a run that was killed while it wrote. */
  private static boolean isLeft(Path path) {
    return path.getFileName().toString().startsWith(WORK)
        && age(path) < System.currentTimeMillis() - DAY;
  }

  private static boolean isState(String name, Path path) {
    String file = path.getFileName().toString();
    return file.length() == name.length() + 1 + KEY && file.startsWith(name + "-");
  }

  private static long age(Path path) {
    try {
      return Files.getLastModifiedTime(path).toMillis();
    } catch (IOException e) {
      return 0;
    }
  }
}
