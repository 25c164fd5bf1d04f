package io.impscript.runtime.lock;

import io.impscript.runtime.pkg.InstalledPackage;
import java.util.List;

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
 */
public record LockFile(
    String image,
    String dist,
    String arch,
    String engine,
    List<LockedRepository> repositories,
    List<InstalledPackage> packages) {
  public LockFile {
    repositories = List.copyOf(repositories);
    packages = packages.stream().sorted(InstalledPackage.ORDER).toList();
  }

  /**
   * A repository at the time of a build.
   *
   * @param name its name
   * @param url its address
   * @param priority the priority that counted, 1 to 99
   * @param gpgKey address of the key that packages were checked with; empty where nothing was
   *     checked
   * @param indexSha256 checksum of its {@code repomd.xml}, which covers all of its index; empty
   *     where unknown
   */
  public record LockedRepository(
      String name, String url, int priority, String gpgKey, String indexSha256) {}
}
