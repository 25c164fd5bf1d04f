package io.impscript.runtime.pack;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a boot image consists of and what it was made from.
 *
 * @param origin what it was made from
 * @param kernel the kernel that lies beside it; empty if the root has none
 * @param parts its files, in the order in which they were made
 * @param packages what is installed in it, in the caller's order
 */
public record Manifest(
    Origin origin, Optional<Kernel> kernel, List<Part> parts, List<PackageEntry> packages) {
  /** Raised when a reader of the old form could misunderstand the new one. */
  public static final int FORMAT = 1;

  public Manifest {
    parts = List.copyOf(parts);
    packages = List.copyOf(packages);
  }

  /** The part of a role, if there is one. */
  public Optional<Part> part(Role role) {
    return parts.stream().filter(part -> part.role() == role).findFirst();
  }

  /**
   * Where an image comes from.
   *
   * @param image name of the image
   * @param recipe name of its recipe; empty if it was made of a root alone
   * @param created when, to the second; {@code SOURCE_DATE_EPOCH} where that is given
   * @param tool what made it, with its version, such as {@code impscript 0.1.0}
   * @param lock digest of the resolved package list; empty where there is none
   */
  public record Origin(String image, String recipe, Instant created, String tool, String lock) {}

  /**
   * The kernel.
   *
   * @param version its release, as {@code uname -r} says it
   * @param guestPath where it is in the image
   * @param modules guest path of its modules; empty if there are none
   */
  public record Kernel(String version, String guestPath, Optional<String> modules) {}

  /**
   * One file of the image.
   *
   * @param role what it is for
   * @param file its name, in the folder of the manifest
   * @param compression as {@link Compression#parse} reads it
   * @param size bytes of the file
   * @param contentSize bytes of what it unpacks to; 0 where unknown
   * @param sha256 of the file, 64 hexadecimal digits
   */
  public record Part(
      Role role, String file, String compression, long size, long contentSize, String sha256) {}

  /** What a part is for. */
  public enum Role {
    /** The root as an initramfs. */
    CPIO,
    /** The root as a file system for netroot. */
    SQUASHFS,
    /** What the boot loader starts. */
    KERNEL
  }

  /**
   * One installed package.
   *
   * @param name its name
   * @param epoch its epoch; 0 where it has none
   * @param version its version
   * @param release its release
   * @param arch its architecture
   * @param repository name of the repository it came from; empty where unknown
   * @param checksum of the package, algorithm and digits such as {@code sha256:…}; empty where
   *     unknown
   */
  public record PackageEntry(
      String name,
      int epoch,
      String version,
      String release,
      String arch,
      String repository,
      String checksum) {}
}
