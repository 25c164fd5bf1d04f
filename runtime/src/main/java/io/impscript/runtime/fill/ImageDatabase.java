package io.impscript.runtime.fill;

import io.impscript.runtime.root.RootPath;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;

/**
 * Puts the RPM database where the image's own {@code rpm} looks for it. Before the installation
 * only the distribution tells where that is; afterwards the image's macro files do.
 */
public final class ImageDatabase {
  private ImageDatabase() {}

  /**
   * Moves it, if it must be.
   *
   * @param now the folder where it is, inside the image
   * @return the folder where it is from now on
   */
  public static String settle(Path root, String now) throws IOException {
    String wanted = ImageMacros.databasePath(root).orElse(now);
    Path from = RootPath.resolve(root, now);
    Path to = RootPath.resolve(root, wanted);
    if (from.equals(to) || !Files.isDirectory(from) || isFilled(to)) {
      return now;
    }
    move(from, to);
    return wanted;
  }

  private static boolean isFilled(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      return entries.iterator().hasNext();
    }
  }

  /** Folders above it, too, are for everybody to read, whatever the process's mask is. */
  private static void make(Path folder, FileTime time) throws IOException {
    if (!Files.isDirectory(folder)) {
      Path above = folder.getParent();
      make(above, time);
      FileTime before = Files.getLastModifiedTime(above);
      Files.createDirectory(folder);
      Files.setAttribute(folder, "unix:mode", 0755);
      Files.setLastModifiedTime(folder, time);
      Files.setLastModifiedTime(above, before);
    }
  }

  /** Both folders get the time that the old one had, so that two builds are alike. */
  private static void move(Path from, Path to) throws IOException {
    FileTime time = Files.getLastModifiedTime(from);
    make(to, time);
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(from)) {
      for (Path entry : entries) {
        Files.move(entry, to.resolve(entry.getFileName()), StandardCopyOption.ATOMIC_MOVE);
      }
    }
    Files.setLastModifiedTime(from, time);
    Files.setLastModifiedTime(to, time);
  }
}
