package io.impscript.runtime.fill;

import io.impscript.runtime.root.RootPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/**
 * Takes out of a root what scriptlets leave in it that no other run would leave alike, and that no
 * image should have: numbers that are to be one machine's own, and caches bound to a disk.
 */
public final class RunTraces {
  /** Has the numbers that files have on this disk; ldconfig makes it anew. */
  private static final String LINKER_CACHE = "/var/cache/ldconfig/aux-cache";

  /** Seeds for one machine: the same for all nodes would be worse than none. */
  private static final List<String> SEEDS =
      List.of("/var/lib/systemd/random-seed", "/var/lib/misc/random-seed");

  /** Random numbers that name a machine; systemd makes one at boot where the file is empty. */
  private static final List<String> MACHINE_IDS =
      List.of("/etc/machine-id", "/var/lib/dbus/machine-id");

  private static final int MACHINE_ID_SIZE = 33;

  private RunTraces() {}

  /** After packages were installed; what a recipe's own steps do later is theirs. */
  public static void removeOfPackages(Path root) throws IOException {
    removeCaches(root);
    for (String seed : SEEDS) {
      Path file = RootPath.resolveEntry(root, seed);
      if (isFile(file)) {
        Files.delete(file);
      }
    }
    for (String id : MACHINE_IDS) {
      Path file = RootPath.resolveEntry(root, id);
      if (isFile(file) && Files.size(file) == MACHINE_ID_SIZE) {
        Files.write(file, new byte[0]);
      }
    }
  }

  /** At the end: only what any program makes again where it is missing. */
  public static void removeCaches(Path root) throws IOException {
    Path file = RootPath.resolveEntry(root, LINKER_CACHE);
    if (isFile(file)) {
      Files.delete(file);
    }
  }

  private static boolean isFile(Path file) {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
  }
}
