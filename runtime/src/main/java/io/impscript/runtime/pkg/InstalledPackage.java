package io.impscript.runtime.pkg;

import java.util.Comparator;

/**
 * A package in an image root.
 *
 * @param name its name
 * @param epoch its epoch; 0 where it has none
 * @param version its version
 * @param release its release
 * @param arch its architecture
 * @param checksum of the package's header, which covers its content: {@code sha256:} or, for
 *     packages made before RPM 4.14, {@code md5:}, and hexadecimal digits
 * @param repository name of the repository it came from; empty where unknown
 * @param size bytes of its files
 */
public record InstalledPackage(
    String name,
    int epoch,
    String version,
    String release,
    String arch,
    String checksum,
    String repository,
    long size) {
  /** By name, then by the rest, so that a list of them is always the same. */
  public static final Comparator<InstalledPackage> ORDER =
      Comparator.comparing(InstalledPackage::name)
          .thenComparing(InstalledPackage::arch)
          .thenComparing(InstalledPackage::nevra);

  /** {@code name-[epoch:]version-release.arch}, the epoch only where it is not 0. */
  public String nevra() {
    return name + "-" + fullVersion() + "." + arch;
  }

  /** {@code [epoch:]version-release}. */
  public String fullVersion() {
    return (epoch == 0 ? "" : epoch + ":") + version + "-" + release;
  }

  /** This package with its repository known. */
  public InstalledPackage from(String origin) {
    return new InstalledPackage(name, epoch, version, release, arch, checksum, origin, size);
  }
}
