package io.impscript.runtime.files;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.attribute.BasicFileAttributeView;
import java.util.ArrayList;
import java.util.List;

/**
 * Deletes a folder with all that is in it, and nothing else: links are removed and not followed,
 * even where somebody swaps a folder for a link meanwhile (an image root has folders that ordinary
 * accounts own), and a tree with something mounted in it is refused as a whole.
 */
public final class TreeDeleter {
  private TreeDeleter() {}

  /**
   * Deletes what is at the path, if anything is.
   *
   * @throws IOException if something is mounted there, or a part cannot be deleted; the message
   *     names it
   */
  public static void delete(Path path) throws IOException {
    if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      refuseMounts(path);
      deleteFolder(path);
    } else {
      Files.deleteIfExists(path);
    }
  }

  private static void refuseMounts(Path folder) throws IOException {
    List<Path> mounts = MountTable.read().within(folder.toRealPath());
    if (!mounts.isEmpty()) {
      throw new FileTrouble(
          mounts.get(0) + " is a mount point, so " + folder + " is not deleted; unmount it first");
    }
  }

  private static void deleteFolder(Path folder) throws IOException {
    Path parent = folder.toAbsolutePath().getParent();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(parent)) {
      if (stream instanceof SecureDirectoryStream<Path> secure) {
        deleteFolder(secure, folder.getFileName(), folder);
      } else {
        throw new FileTrouble(folder + ": this file system has no safe way to delete a folder");
      }
    }
  }

  private static void deleteFolder(SecureDirectoryStream<Path> parent, Path name, Path shown)
      throws IOException {
    try (SecureDirectoryStream<Path> folder =
        parent.newDirectoryStream(name, LinkOption.NOFOLLOW_LINKS)) {
      for (Path entry : names(folder)) {
        deleteEntry(folder, entry, shown.resolve(entry));
      }
    } catch (IOException e) {
      throw DiskTrouble.explained(e, shown);
    }
    parent.deleteDirectory(name);
  }

  /** All names first: a folder that changes while it is listed may hide some. */
  private static List<Path> names(SecureDirectoryStream<Path> folder) {
    List<Path> names = new ArrayList<>();
    folder.forEach(entry -> names.add(entry.getFileName()));
    return names;
  }

  private static void deleteEntry(SecureDirectoryStream<Path> folder, Path name, Path shown)
      throws IOException {
    if (isFolder(folder, name)) {
      deleteFolder(folder, name, shown);
    } else {
      try {
        folder.deleteFile(name);
      } catch (NoSuchFileException gone) {
        return;
      } catch (IOException e) {
        throw DiskTrouble.explained(e, shown);
      }
    }
  }

  private static boolean isFolder(SecureDirectoryStream<Path> folder, Path name)
      throws IOException {
    return folder
        .getFileAttributeView(name, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
        .readAttributes()
        .isDirectory();
  }
}
