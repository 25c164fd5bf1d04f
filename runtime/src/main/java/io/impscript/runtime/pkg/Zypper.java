package io.impscript.runtime.pkg;

import io.impscript.model.PackageRequest;
import io.impscript.model.VersionConstraint;
import io.impscript.runtime.port.Command;
import io.impscript.validate.ResolvedRecipe.WantedPackage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** zypper 1.14, as it is in SLES 15, openSUSE and Debian. */
final class Zypper implements PackageManager {
  /**
   * Statuses beside 0 that zypper ends with when all is installed: a restart is due (102, 103), or
   * a script after the installation of a package failed (107). Source: zypper(8), exit codes.
   */
  private static final Set<Integer> INSTALLED = Set.of(0, 102, 103, 107);

  @Override
  public Engine engine() {
    return Engine.ZYPPER;
  }

  @Override
  public List<String> programs() {
    return List.of("zypper", "rpm");
  }

  /** Of two bounds the lower; {@link ZypperLocks} hold the upper. */
  @Override
  public String argument(WantedPackage wanted) {
    PackageRequest request = wanted.request();
    VersionConstraint version = request.version();
    String arch = request.arch().isEmpty() ? "" : "." + request.arch();
    return request.name() + arch + version.relation().sign() + version.version();
  }

  @Override
  public List<PrivateFile> files(InstallJob job) {
    List<PrivateFile> files = new ArrayList<>();
    files.add(HostSettings.macros(job));
    files.add(PrivateFile.of("zypp.conf", configuration(job)));
    files.add(PrivateFile.of("zypper.conf", "[main]\n"));
    ZypperLocks.file(job).ifPresent(files::add);
    job.repositories().forEach(source -> files.add(RepositoryFile.forZypper(source)));
    return files;
  }

  /**
   * The keys first, by {@code rpm}: zypper's own {@code --gpg-auto-import-keys} would also trust a
   * key that it finds in the repository itself. Then the index alone: when it installs, zypper goes
   * on without a repository that cannot be read; and it takes whatever a server sends for an index,
   * a page for people too, for an empty repository.
   */
  @Override
  public List<InstallStep> steps(InstallJob job) {
    List<InstallStep> steps = new ArrayList<>(RpmTool.importKeys(job));
    steps.add(
        new InstallStep(
            "reading the repositories", zypper(job, List.of(), List.of("refresh")), true));
    ZypperLocks.step(job).ifPresent(steps::add);
    steps.add(new InstallStep("installing the packages", install(job)));
    return steps;
  }

  /** Without a delay, in which a repository that has changed would not be looked at again. */
  private static String configuration(InstallJob job) {
    return "[main]\narch = "
        + job.system().arch()
        + "\nrepo.refresh.delay = 0\n"
        + ZypperLocks.setting(job);
  }

  private Command install(InstallJob job) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "install",
                job.recommended() ? "--recommends" : "--no-recommends",
                "--auto-agree-with-licenses",
                "--download-in-advance",
                "--"));
    job.packages().stream().map(this::argument).forEach(arguments::add);
    return zypper(job, List.of("--no-refresh"), arguments);
  }

  @Override
  public boolean succeeded(int exitCode) {
    return INSTALLED.contains(exitCode);
  }

  @Override
  public Optional<PackageEvent> event(String line) {
    return ZypperOutput.event(line);
  }

  @Override
  public List<Problem> problems(List<String> output) {
    return ZypperOutput.problems(output);
  }

  @Override
  public Command available(InstallJob job) {
    return zypper(
        job,
        List.of("--no-refresh", "--xmlout"),
        List.of("search", "--details", "--type", "package"));
  }

  @Override
  public Optional<AvailablePackage> availableIn(String line) {
    return ZypperOutput.packageIn(line);
  }

  @Override
  public Optional<Path> history() {
    return Optional.of(Path.of("var/log/zypp/history"));
  }

  @Override
  public List<AvailablePackage> originsIn(List<String> lines) {
    return lines.stream().map(ZypperHistory::packageIn).flatMap(Optional::stream).toList();
  }

  @Override
  public Command origins(InstallJob job) {
    return zypper(
        job,
        List.of("--no-refresh", "--xmlout"),
        List.of("search", "--installed-only", "--details", "--type", "package"));
  }

  @Override
  public Optional<AvailablePackage> originIn(String line) {
    return ZypperOutput.packageIn(line);
  }

  @Override
  public boolean isIndex(RepositorySource repository, Path file) {
    return file.equals(Path.of("raw", repository.id(), "repodata", "repomd.xml"));
  }

  /** zypper keeps its view of what is installed below the root, at the path of the cache. */
  @Override
  public List<Path> litter(InstallJob job) {
    return List.of(Path.of("/").relativize(job.folder()));
  }

  private static Command zypper(InstallJob job, List<String> global, List<String> arguments) {
    List<String> argv = new ArrayList<>();
    argv.add("zypper");
    argv.addAll(List.of("--config", job.folder().resolve("zypper.conf").toString()));
    argv.addAll(List.of("--non-interactive", "--no-color"));
    argv.addAll(List.of("--root", job.root().toString()));
    argv.addAll(List.of("--cache-dir", job.cache().toString()));
    argv.addAll(List.of("--reposd-dir", job.repositoryFolder().toString()));
    argv.addAll(List.of("--releasever", job.system().release()));
    argv.addAll(global);
    argv.addAll(arguments);
    return HostSettings.command(job, environment(job), argv);
  }

  private static Map<String, String> environment(InstallJob job) {
    return Map.of(
        "ZYPP_CONF", job.folder().resolve("zypp.conf").toString(),
        "ZYPP_LOGFILE", job.folder().resolve("zypper.log").toString(),
        "ZYPP_LOCKFILE_ROOT", job.folder().toString(),
        "ZYPPTMPDIR", job.folder().resolve("tmp").toString());
  }
}
