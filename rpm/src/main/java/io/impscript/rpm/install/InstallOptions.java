package io.impscript.rpm.install;

import java.util.Set;

/**
 * How packages are installed.
 *
 * @param databasePath folder of the RPM database within the root, such as {@code
 *     /usr/lib/sysimage/rpm}
 * @param time of the installation, seconds since 1970, or {@link #NEWEST}; also of folders that
 *     belong to no package
 * @param threads that unpack; what comes out does not depend on it
 * @param ownership whether owners, device nodes and the like are set or only recorded
 * @param documentation whether files marked as documentation are wanted
 * @param scriptlets whether scriptlets and triggers are run
 * @param severalVersions names of packages of which several versions may be there, such as kernels
 * @param check what each package must stand before anything changes, such as its signature's
 */
public record InstallOptions(
    String databasePath,
    long time,
    int threads,
    Ownership ownership,
    boolean documentation,
    boolean scriptlets,
    Set<String> severalVersions,
    PackageCheck check) {
  /** As a time: the latest that any of the packages knows, so that the same ones give the same. */
  public static final long NEWEST = -1;

  public static final String DATABASE = "/usr/lib/sysimage/rpm";

  /** What is done about what only root may do. */
  public enum Ownership {
    /** It is done; needs root. */
    SET,
    /** It is told in {@link Installed#files}; whoever runs this owns all files. */
    RECORD
  }

  public InstallOptions {
    severalVersions = Set.copyOf(severalVersions);
    if (!databasePath.startsWith("/") || threads < 1) {
      throw new IllegalArgumentException("a relative path or no thread");
    }
  }

  /** As root, with everything, on all processors. */
  public static InstallOptions at(long time) {
    int threads = Runtime.getRuntime().availableProcessors();
    return new InstallOptions(
        DATABASE, time, threads, Ownership.SET, true, true, Set.of(), PackageCheck.NONE);
  }

  public InstallOptions withDatabasePath(String path) {
    return new InstallOptions(
        path, time, threads, ownership, documentation, scriptlets, severalVersions, check);
  }

  public InstallOptions withThreads(int count) {
    return new InstallOptions(
        databasePath, time, count, ownership, documentation, scriptlets, severalVersions, check);
  }

  public InstallOptions with(Ownership other) {
    return new InstallOptions(
        databasePath, time, threads, other, documentation, scriptlets, severalVersions, check);
  }

  public InstallOptions withoutDocumentation() {
    return new InstallOptions(
        databasePath, time, threads, ownership, false, scriptlets, severalVersions, check);
  }

  public InstallOptions withoutScriptlets() {
    return new InstallOptions(
        databasePath, time, threads, ownership, documentation, false, severalVersions, check);
  }

  public InstallOptions withSeveralVersions(Set<String> names) {
    return new InstallOptions(
        databasePath, time, threads, ownership, documentation, scriptlets, names, check);
  }

  public InstallOptions with(PackageCheck other) {
    return new InstallOptions(
        databasePath, time, threads, ownership, documentation, scriptlets, severalVersions, other);
  }
}
