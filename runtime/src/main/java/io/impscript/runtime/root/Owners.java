package io.impscript.runtime.root;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import io.impscript.runtime.files.DiskTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The records of owners beside the roots of an image, which change places with them. While the old
 * root is aside, an empty record beside it says that it has none; none says that it is still where
 * it was.
 */
final class Owners {
  private Owners() {}

  /** Between the two renames of the roots: the old root's record aside, the new one's in place. */
  static void publish(ImagePlaces places, boolean replaces) throws IOException {
    Path record = places.owners(places.root());
    Path aside = places.owners(places.previous());
    Path coming = places.owners(places.building());
    if (replaces && exists(record)) {
      move(record, aside);
    } else if (replaces && exists(coming)) {
      Files.deleteIfExists(aside);
      Files.createFile(aside);
    }
    move(coming, record);
  }

  /** After the old root is back in its place. */
  static void putBack(ImagePlaces places) throws IOException {
    Path record = places.owners(places.root());
    Path aside = places.owners(places.previous());
    if (exists(aside) && Files.size(aside) > 0) {
      move(aside, record);
    } else if (exists(aside)) {
      Files.deleteIfExists(record);
      Files.delete(aside);
    }
  }

  /** Without the first, the second goes, too: it spoke of another root. */
  static void move(Path from, Path to) throws IOException {
    try {
      if (exists(from)) {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } else {
        Files.deleteIfExists(to);
      }
    } catch (IOException e) {
      throw DiskTrouble.explained(e, from);
    }
  }

  private static boolean exists(Path path) {
    return Files.exists(path, NOFOLLOW_LINKS);
  }
}
