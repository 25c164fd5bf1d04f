package io.impscript.rpm.install;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
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
    try {
      Path folder = Files.createDirectory(root.resolve(NAME));
      Files.setAttribute(folder, "unix:mode", 0700);
      return new Marker(folder);
    } catch (FileSystemException e) {
      throw new InstallException(
          new InstallProblem.Other("", root + " cannot be written: " + reason(e)), e);
    }
  }

  /** What the system says of a file, without the file's name. */
  static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    boolean said = e instanceof FileSystemException file && file.getReason() != null;
    return said ? ((FileSystemException) e).getReason() : String.valueOf(e.getMessage());
  }

  Path folder() {
    return folder;
  }

  /**
   * To be called before a package is laid: its files are moved from where a program that ran in the
   * root may have put a link to somewhere else.
   *
   * @throws InstallException if one did
   */
  void check(int packageNumber) throws InstallException {
    checkFolder(folder);
    checkFolder(folder.resolve(String.valueOf(packageNumber)));
  }

  private void checkFolder(Path one) throws InstallException {
    if (!Files.isDirectory(one, LinkOption.NOFOLLOW_LINKS)) {
      throw new InstallException(
          "A scriptlet changed the folder " + NAME + " of the root, which is not its own");
    }
  }

  /** As {@link #empty}, after a failure that is what matters. */
  void emptyAfter(Exception failure) {
    try {
      empty();
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }

  /** As {@link #remove}, after a failure that is what matters. */
  void removeAfter(Exception failure) {
    try {
      remove();
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }

  /** Removes it with all that is left in it. */
  void remove() throws IOException {
    empty();
    Files.delete(folder);
  }

  /** Gives the space free, but stays. */
  void empty() throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
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
