package io.impscript.rpm.install;

import io.impscript.rpm.version.Nevra;
import java.util.List;

/**
 * What an installation did.
 *
 * @param packages in the order they were installed
 * @param warnings in the order they came up, each a sentence that names its package
 * @param files everything that was laid, in order; of a path that is there twice the last one holds
 * @param time of the installation as it was noted, seconds since 1970
 */
public record Installed(
    List<Nevra> packages, List<String> warnings, List<LaidFile> files, long time) {
  public Installed {
    packages = List.copyOf(packages);
    warnings = List.copyOf(warnings);
    files = List.copyOf(files);
  }

  /**
   * A file as it is meant to be, whether the root has it so or not.
   *
   * @param path within the root, without links above it
   * @param mode kind and permissions, as the kernel has them
   * @param rdev number of a device node
   * @param capabilities in libcap's text form; empty for most
   */
  public record LaidFile(
      String path, int mode, int uid, int gid, long modified, int rdev, String capabilities) {}
}
