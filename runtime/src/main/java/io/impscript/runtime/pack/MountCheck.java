package io.impscript.runtime.pack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Refuses an image root in which something is mounted: a left-over {@code /proc} would otherwise be
 * packed, and {@code /proc/kcore} alone has 128 TiB.
 */
final class MountCheck {
  private static final Path MOUNTS = Path.of("/proc/self/mountinfo");

  private MountCheck() {}

  /**
   * Looks the root up among our own mounts.
   *
   * @throws PackException if there is a mount below the root, with what to do
   */
  static void check(Path root) throws IOException {
    if (Files.isReadable(MOUNTS)) {
      check(root.toRealPath(), Files.readAllLines(MOUNTS, StandardCharsets.ISO_8859_1));
    }
  }

  /** The same for a given root and lines of mountinfo, read as ISO 8859-1. */
  static void check(Path root, List<String> mountInfo) throws PackException {
    String below =
        new String(root.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)
            + "/";
    for (String line : mountInfo) {
      String point = mountPoint(line);
      if (point.startsWith(below)) {
        throw new PackException(
            "something is mounted inside the image root at %s; unmount it first (umount '%s')"
                .formatted(point, point));
      }
    }
  }

  /** The fifth field; blanks, tabs, newlines and backslashes are octal in it (proc(5)). */
  private static String mountPoint(String line) {
    String[] fields = line.split(" ", 6);
    return fields.length < 6
        ? ""
        : fields[4]
            .replace("\\040", " ")
            .replace("\\011", "\t")
            .replace("\\012", "\n")
            .replace("\\134", "\\");
  }
}
