package io.impscript.runtime.engine;

import io.impscript.diag.Diagnostic;
import io.impscript.rpm.fetch.CacheException;
import io.impscript.rpm.fetch.Fetcher;
import io.impscript.rpm.fetch.Transport;
import io.impscript.rpm.file.RpmException;
import io.impscript.rpm.install.HostSpecialFiles;
import io.impscript.rpm.install.InstallException;
import io.impscript.rpm.install.InstallOptions;
import io.impscript.rpm.install.Installer;
import io.impscript.rpm.install.SpecialFiles;
import io.impscript.rpm.solve.Outcome;
import io.impscript.rpm.solve.Resolver;
import io.impscript.rpm.solve.Selected;
import io.impscript.rpm.solve.Source;
import io.impscript.rpm.solve.Universe;
import io.impscript.runtime.exec.LastLines;
import io.impscript.runtime.files.DiskTrouble;
import io.impscript.runtime.files.FileTrouble;
import io.impscript.runtime.fill.Drifted;
import io.impscript.runtime.fill.FillFailure;
import io.impscript.runtime.fill.FillOutcome;
import io.impscript.runtime.fill.ImageDatabase;
import io.impscript.runtime.fill.RootFiller;
import io.impscript.runtime.lock.LockFile;
import io.impscript.runtime.pkg.InstallJob;
import io.impscript.runtime.pkg.InstalledPackage;
import io.impscript.runtime.pkg.PackageEvent;
import io.impscript.runtime.pkg.Problem;
import io.impscript.runtime.pkg.RequestPlaces;
import io.impscript.runtime.port.CommandRunner;
import io.impscript.runtime.port.SandboxSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Fills roots without any package manager. */
public final class EmbeddedFiller implements RootFiller {
  /** How long fetched files are kept that no build uses. */
  private static final Duration UNUSED = Duration.ofDays(90);

  private final CommandRunner runner;
  private final SandboxSource sandbox;
  private final InstallJob job;
  private final EngineSettings settings;
  private final Map<String, Transport> transports;
  private final Wishes wishes;
  private String database;

  /**
   * @param sandbox opened when the first scriptlet is to be run
   */
  public EmbeddedFiller(
      CommandRunner runner, SandboxSource sandbox, InstallJob job, EngineSettings settings) {
    this.runner = runner;
    this.sandbox = sandbox;
    this.job = job;
    this.settings = settings;
    this.transports = Transports.of(job.proxies());
    this.wishes = new Wishes(job.packages());
    this.database = job.system().databasePath();
  }

  @Override
  public FillOutcome fill(
      Optional<LockFile> kept,
      RequestPlaces places,
      Consumer<PackageEvent> events,
      Consumer<String> lines)
      throws IOException, InterruptedException, FillFailure {
    Explanations explanations = new Explanations(job, wishes, places);
    LastLines last = new LastLines();
    try {
      return fill(kept, explanations, event -> told(events, event), lines.andThen(last::add));
    } catch (EngineTrouble e) {
      throw explanations.failure(e.problems(), last.all());
    } catch (CacheException e) {
      throw DiskTrouble.isFull(e) ? e : new FileTrouble(e.getMessage());
    }
  }

  /** Threads report; whoever listens hears one at a time. */
  private synchronized void told(Consumer<PackageEvent> events, PackageEvent event) {
    events.accept(event);
  }

  private FillOutcome fill(
      Optional<LockFile> kept,
      Explanations explanations,
      Consumer<PackageEvent> events,
      Consumer<String> lines)
      throws IOException, InterruptedException, FillFailure {
    Fetcher fetcher = new Fetcher(transports, settings.cache(), new MirrorNotes(events));
    Signatures signatures = new Signatures(new KeyReader(transports).read(job.signed()), events);
    PlainFolders plain = new PlainFolders(settings.cache().resolve("indexes"));
    RepositoryReader reader =
        new RepositoryReader(fetcher, plain, signatures, new Addresses(job.system()));
    List<ReadRepository> repositories = reader.read(job.repositories(), events);
    Keeping keeping =
        new Keeping(kept, reader.sources(repositories), new Results(job, wishes, repositories));
    Optional<Drifted> lost = keeping.lost();
    if (lost.isPresent()) {
      return lost.get();
    }
    List<Selected> selected = resolve(keeping.sources(), explanations);
    Optional<Drifted> drifted = keeping.drift(selected);
    if (drifted.isPresent()) {
      return drifted.get();
    }
    List<Path> files =
        new PackageFiles(fetcher, byId(repositories), signatures).fetch(selected, events);
    long time = install(files, options(selected, signatures), events, lines);
    fetcher.forgetUnused(UNUSED);
    database = ImageDatabase.settle(job.root(), database);
    return keeping.outcome(selected, job.root(), database, time);
  }

  private static Map<String, ReadRepository> byId(List<ReadRepository> repositories) {
    return repositories.stream()
        .collect(Collectors.toMap(one -> one.source().id(), Function.identity()));
  }

  private List<Selected> resolve(List<Source> sources, Explanations explanations)
      throws FillFailure {
    Universe universe = new Universe(sources, job.system().arch());
    Outcome outcome = Resolver.resolve(universe, wishes.goal(job.recommended()));
    if (outcome instanceof Outcome.Impossible impossible) {
      List<Diagnostic> findings = explanations.of(impossible, sources);
      throw new FillFailure(findings, List.of());
    }
    return ((Outcome.Resolved) outcome).packages();
  }

  private long install(
      List<Path> files,
      InstallOptions options,
      Consumer<PackageEvent> events,
      Consumer<String> lines)
      throws IOException, InterruptedException {
    Path work = job.folder().resolve("scripts");
    try (ScriptShell shell = new ScriptShell(runner, sandbox, job.root(), work, lines)) {
      InstallProgress progress = new InstallProgress(files.size(), events, lines, settings.laid());
      Installer installer = new Installer(options, shell, special(), progress);
      long time = installer.install(job.root(), files).time();
      shell.finish();
      return time;
    } catch (InstallException e) {
      throw Troubles.ofInstallation(e, (Signatures) options.check());
    } catch (RpmException e) {
      throw new EngineTrouble(Problem.Kind.REFUSED, e.source(), e.getMessage());
    }
  }

  private InstallOptions options(List<Selected> selected, Signatures signatures) {
    return InstallOptions.at(settings.time().orElse(InstallOptions.NEWEST))
        .withDatabasePath(database)
        .with(settings.ownership())
        .with(signatures)
        .withSeveralVersions(several(selected));
  }

  /** Resolution takes several versions of those alone that may be there side by side. */
  private static Set<String> several(List<Selected> selected) {
    Set<String> seen = new HashSet<>();
    return selected.stream()
        .map(one -> one.nevra().name())
        .filter(name -> !seen.add(name))
        .collect(Collectors.toSet());
  }

  private SpecialFiles special() {
    return settings.ownership() == InstallOptions.Ownership.RECORD
        ? SpecialFiles.RECORDED
        : new HostSpecialFiles();
  }

  /** A step may have taken the database away, or made one of a kind that is not read here. */
  @Override
  public List<InstalledPackage> following(List<InstalledPackage> before) throws IOException {
    Map<String, String> origins =
        before.stream()
            .collect(
                Collectors.toMap(
                    InstalledPackage::checksum, InstalledPackage::repository, (a, b) -> a));
    return PackageList.in(job.root(), database)
        .map(
            all ->
                all.stream()
                    .map(each -> each.from(origins.getOrDefault(each.checksum(), "")))
                    .toList())
        .orElse(before);
  }
}
