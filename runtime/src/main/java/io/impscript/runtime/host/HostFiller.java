package io.impscript.runtime.host;

import io.impscript.digest.Sha256;
import io.impscript.runtime.fill.Drifted;
import io.impscript.runtime.fill.FillFailure;
import io.impscript.runtime.fill.FillOutcome;
import io.impscript.runtime.fill.FilledRoot;
import io.impscript.runtime.fill.RootFiller;
import io.impscript.runtime.lock.Comparison;
import io.impscript.runtime.lock.LockFile;
import io.impscript.runtime.lock.PackageDrift;
import io.impscript.runtime.pkg.InstallJob;
import io.impscript.runtime.pkg.InstalledPackage;
import io.impscript.runtime.pkg.PackageEvent;
import io.impscript.runtime.pkg.PackageManager;
import io.impscript.runtime.pkg.RepositorySource;
import io.impscript.runtime.pkg.RequestPlaces;
import io.impscript.runtime.port.CommandRunner;
import io.impscript.runtime.port.Sandbox;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** Fills roots by a package manager of the host. */
public final class HostFiller implements RootFiller {
  private final CommandRunner runner;
  private final Sandbox sandbox;
  private final PackageManager manager;
  private InstallJob job;

  public HostFiller(CommandRunner runner, Sandbox sandbox, PackageManager manager, InstallJob job) {
    this.runner = runner;
    this.sandbox = sandbox;
    this.manager = manager;
    this.job = job;
  }

  /** What a program of the host would take is known once it has taken it. */
  @Override
  public FillOutcome fill(
      Optional<LockFile> kept,
      RequestPlaces places,
      Consumer<PackageEvent> events,
      Consumer<String> lines)
      throws IOException, InterruptedException, FillFailure {
    List<String> output =
        new PackageInstaller(runner, sandbox, manager, job).install(places, events, lines);
    List<InstalledPackage> packages = list().withOrigins(output);
    job = RpmDatabase.settle(job);
    Map<String, String> indexes = indexes();
    new Litter(runner, job).remove(manager);
    List<PackageDrift> drift =
        kept.map(lock -> Comparison.of(lock, packages, Map.of())).orElse(List.of());
    return drift.stream().anyMatch(PackageDrift::isRefused)
        ? new Drifted(drift, indexes)
        : new FilledRoot(packages, indexes, Map.of(), OptionalLong.empty(), drift);
  }

  @Override
  public List<InstalledPackage> following(List<InstalledPackage> before)
      throws IOException, InterruptedException, FillFailure {
    return list().following(before);
  }

  private InstalledList list() {
    return new InstalledList(runner, manager, job);
  }

  private Map<String, String> indexes() throws IOException {
    Map<String, String> checksums = new HashMap<>();
    for (RepositorySource source : job.repositories()) {
      Optional<Path> index = Indexes.find(manager, job, source);
      if (index.isPresent()) {
        checksums.put(source.name(), Sha256.of(index.get()));
      }
    }
    return checksums;
  }
}
