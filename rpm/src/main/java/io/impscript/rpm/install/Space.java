package io.impscript.rpm.install;

import io.impscript.rpm.file.FileEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How much of the disk a transaction takes. */
final class Space {
  private static final long BLOCK = 4096;
  private static final long MEGABYTE = 1 << 20;
  private static final long MOST = 1L << 60;

  private Space() {}

  /** Bytes in whole blocks: files, and room for the database. */
  static long needed(List<Incoming> packages, List<Fate[]> fates) {
    long needed = 0;
    for (int p = 0; p < packages.size(); p++) {
      needed = added(needed, needed(packages.get(p), fates.get(p)));
      needed += 2L * packages.get(p).header().header().bytes().length;
    }
    return needed;
  }

  /** Sizes are what strangers say: together they may be more than a number holds. */
  private static long added(long needed, long bytes) {
    return Math.min(MOST, needed + bytes / BLOCK * BLOCK);
  }

  private static long needed(Incoming one, Fate[] fates) {
    Set<Integer> linked = new HashSet<>();
    long needed = 0;
    for (int i = 0; i < fates.length; i++) {
      FileEntry file = one.files().get(i);
      boolean first = file.hardLinks() == 0 || linked.add(file.hardLinks());
      if (fates[i].isLaid() && first && file.isRegular()) {
        needed = added(needed, Math.min(file.size(), MOST) + BLOCK - 1);
      } else if (fates[i].isLaid() && file.isDirectory()) {
        needed += BLOCK;
      }
    }
    return needed;
  }

  /**
   * @throws InstallException if the disk has less
   */
  static void check(Path root, long needed) throws IOException {
    long free = Files.getFileStore(root).getUsableSpace();
    if (free < needed) {
      throw new InstallException(
          new InstallProblem.NoSpace(root, needed / MEGABYTE + 1, free / MEGABYTE));
    }
  }
}
