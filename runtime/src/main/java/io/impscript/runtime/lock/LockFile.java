package io.impscript.runtime.lock;

import io.impscript.runtime.pkg.InstalledPackage;
import io.impscript.runtime.pkg.PackageFile;
import java.util.List;
import java.util.Map;

/**
 * Every package that a package manager put into an image, and where from. Two builds with the same
 * lock hold the same software, whatever happened to the repositories in between.
 *
 * @param image name of the image
 * @param dist distribution tag of its recipe; may be empty
 * @param arch its architecture
 * @param engine the package manager that resolved it
 * @param repositories where packages were taken from, in the order of the recipe
 * @param packages what was installed before any post-build step, sorted
 * @param files what packages were installed from, by {@link InstalledPackage#nevra}, as far as that
 *     is known: the embedded engine tells it
 */
public record LockFile(
    String image,
    String dist,
    String arch,
    String engine,
    List<LockedRepository> repositories,
    List<InstalledPackage> packages,
    Map<String, PackageFile> files) {
  public LockFile {
    repositories = List.copyOf(repositories);
    packages = packages.stream().sorted(InstalledPackage.ORDER).toList();
    files = Map.copyOf(files);
  }

  /** A lock that knows nothing of files. */
  public LockFile(
      String image,
      String dist,
      String arch,
      String engine,
      List<LockedRepository> repositories,
      List<InstalledPackage> packages) {
    this(image, dist, arch, engine, repositories, packages, Map.of());
  }

  /**
   * A repository at the time of a build.
   *
   * @param name its name
   * @param url its address; a path from the folder of the script, where it lies beside it; empty
   *     for one that the script makes, and for one of the IMPS root, which its name tells
   * @param priority the priority that counted, 1 to 99
   * @param gpgKey address of the key that packages were checked with, as above; empty where nothing
   *     was checked
   * @param indexSha256 checksum of its {@code repomd.xml}, which covers all of its index; empty
   *     where unknown
   */
  public record LockedRepository(
      String name, String url, int priority, String gpgKey, String indexSha256) {}
}
