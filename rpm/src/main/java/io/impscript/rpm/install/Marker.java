package io.impscript.rpm.install;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder at the top of a root for as long as an installation is not whole. What is unpacked lies
 * in it at first. A root that has it is incomplete.
 */
final class Marker {
  private static final String NAME = ".impscript-install";

  private final Path folder;

  private Marker(Path folder) {
    this.folder = folder;
  }

  static boolean isAt(Path root) {
    return Files.exists(root.resolve(NAME), LinkOption.NOFOLLOW_LINKS);
  }

  static Marker create(Path root) throws IOException {
    if (isAt(root)) {
      throw new InstallException(
          "An installation into "
              + root
              + " did not come to its end: remove the folder and begin with a new one");
    }
    Path folder = Files.createDirectory(root.resolve(NAME));
    Files.setAttribute(folder, "unix:mode", 0700);
    return new Marker(folder);
  }

  Path folder() {
    return folder;
  }

  /** Removes it with all that is left in it. */
  void remove() throws IOException {
    empty();
    Files.delete(folder);
  }

  /** Gives the space free, but stays. */
  void empty() throws IOException {
    List<Path> inside;
    try (Stream<Path> all = Files.walk(folder)) {
      inside = all.filter(path -> !path.equals(folder)).sorted(Comparator.reverseOrder()).toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    for (Path path : inside) {
      Files.delete(path);
    }
  }
}
