package io.impscript.runtime.fill;

import io.impscript.runtime.lock.PackageDrift;
import io.impscript.runtime.pkg.InstalledPackage;
import io.impscript.runtime.pkg.PackageFile;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What is in a root that was filled.
 *
 * @param packages with the repositories they came from
 * @param indexes checksum of the index of each repository, by the repository's name; SHA-256 in
 *     hexadecimal digits; without those that are not known
 * @param files what packages were installed from, by {@link InstalledPackage#nevra}; empty where
 *     that is not known
 * @param time that the packages' installation was given instead of the clock's, so that a root
 *     follows from its packages alone, seconds since 1970; empty where the clock's was taken
 * @param drift none that is refused
 */
public record FilledRoot(
    List<InstalledPackage> packages,
    Map<String, String> indexes,
    Map<String, PackageFile> files,
    OptionalLong time,
    List<PackageDrift> drift)
    implements FillOutcome {
  public FilledRoot {
    packages = List.copyOf(packages);
    indexes = Map.copyOf(indexes);
    files = Map.copyOf(files);
    drift = List.copyOf(drift);
  }

  /** The same after a look at what was to be kept to. */
  public FilledRoot with(List<PackageDrift> tolerated) {
    return new FilledRoot(packages, indexes, files, time, tolerated);
  }
}
