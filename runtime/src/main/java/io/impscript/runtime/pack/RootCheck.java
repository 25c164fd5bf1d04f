package io.impscript.runtime.pack;

import io.impscript.runtime.files.MountTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * Refuses what cannot be an image root, and a root in which something is mounted: a left-over
 * {@code /proc} would otherwise be packed, and {@code /proc/kcore} alone has 128 TiB.
 */
final class RootCheck {
  private RootCheck() {}

  /**
   * Looks at the folder and at our own mounts.
   *
   * @throws PackException if the root is missing, no folder, or has a mount below it
   */
  static void check(Path root) throws IOException {
    if (!Files.isDirectory(root, LinkOption.NOFOLLOW_LINKS)) {
      throw new PackException(root + " is not a folder, so it cannot be an image root");
    }
    Path real = root.toRealPath();
    for (Path point : MountTable.read().within(real)) {
      // The root itself may be a file system of its own.
      if (!point.equals(real)) {
        throw new PackException(
            "something is mounted inside the image root at %s; unmount it first (umount '%s')"
                .formatted(point, point));
      }
    }
  }
}
