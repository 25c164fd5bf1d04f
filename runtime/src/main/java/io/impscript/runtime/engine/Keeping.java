package io.impscript.runtime.engine;

import io.impscript.rpm.solve.Selected;
import io.impscript.rpm.solve.Source;
import io.impscript.runtime.fill.Drifted;
import io.impscript.runtime.fill.FillOutcome;
import io.impscript.runtime.fill.FilledRoot;
import io.impscript.runtime.lock.Comparison;
import io.impscript.runtime.lock.LockFile;
import io.impscript.runtime.lock.PackageDrift;
import io.impscript.runtime.pkg.InstalledPackage;
import io.impscript.runtime.pkg.PackageFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps a build to a lock, if there is one. What indexes tell is looked at before a package is
 * fetched; checksums of headers, which a lock of another engine has alone, after the installation.
 */
final class Keeping {
  private final Optional<LockFile> kept;
  private final List<Source> sources;
  private final Results results;
  private final Optional<LockedSources> locked;

  Keeping(Optional<LockFile> kept, List<Source> sources, Results results) {
    this.kept = kept;
    this.sources = List.copyOf(sources);
    this.results = results;
    this.locked = kept.map(lock -> new LockedSources(lock, sources, results::name));
  }

  /** What is wrong where repositories do not have the packages any more. */
  Optional<Drifted> lost() {
    return locked.flatMap(each -> drifted(each.drift()));
  }

  /** The repositories without what stands in the way of the lock's packages. */
  List<Source> sources() {
    return locked.map(LockedSources::narrowed).orElse(sources);
  }

  /** What is wrong with what resolution came to. */
  Optional<Drifted> drift(List<Selected> selected) {
    return drifted(drift(results.coming(selected), results.files(selected)));
  }

  FillOutcome outcome(List<Selected> selected, Path root, String database, long time)
      throws IOException {
    FilledRoot filled = results.of(selected, root, database, time);
    List<PackageDrift> drift = drift(filled.packages(), filled.files());
    Optional<Drifted> drifted = drifted(drift);
    return drifted.isPresent() ? drifted.get() : filled.with(drift);
  }

  private List<PackageDrift> drift(
      List<InstalledPackage> packages, Map<String, PackageFile> files) {
    return kept.map(lock -> Comparison.of(lock, packages, files)).orElse(List.of());
  }

  private Optional<Drifted> drifted(List<PackageDrift> drift) {
    return drift.stream().anyMatch(PackageDrift::isRefused)
        ? Optional.of(new Drifted(drift, results.indexes()))
        : Optional.empty();
  }
}
