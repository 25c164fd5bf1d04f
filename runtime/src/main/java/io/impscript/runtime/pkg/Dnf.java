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
import java.util.regex.Pattern;

/** dnf 4, as it is in Debian and in the RHEL family from 8 on. */
final class Dnf implements PackageManager {
  /** Of our own folder: dnf finds no plugins and no variables of the host there. */
  private static final String NOTHING = "none";

  @Override
  public Engine engine() {
    return Engine.DNF;
  }

  @Override
  public List<String> programs() {
    return List.of("dnf", "rpm");
  }

  /**
   * A pin is written as {@code name-version-release}: with an equals sign, dnf would look among the
   * capabilities, and another package may provide the same. Two bounds are a rich dependency, of
   * which one package must meet both parts.
   */
  @Override
  public String argument(WantedPackage wanted) {
    PackageRequest request = wanted.request();
    return wanted
        .upTo()
        .map(most -> "(" + bound(request) + " with " + bound(request, most) + ")")
        .orElseGet(() -> argument(request));
  }

  private static String argument(PackageRequest request) {
    VersionConstraint version = request.version();
    String arch = request.arch().isEmpty() ? "" : "." + request.arch();
    return switch (version.relation()) {
      case ANY -> request.name() + arch;
      case EQUAL -> request.name() + "-" + withRelease(version.version()) + arch;
      default -> bound(request);
    };
  }

  private static String bound(PackageRequest request) {
    return bound(request, request.version());
  }

  private static String bound(PackageRequest request, VersionConstraint version) {
    return String.join(
        " ", request.name() + isa(request.arch()), version.relation().sign(), version.version());
  }

  private static String withRelease(String version) {
    return version.contains("-") ? version : version + "-*";
  }

  /** How a capability names an architecture (RPM's ISA macro). */
  private static String isa(String arch) {
    return switch (arch) {
      case "x86_64" -> "(x86-64)";
      case "aarch64" -> "(aarch-64)";
      default -> "";
    };
  }

  @Override
  public List<PrivateFile> files(InstallJob job) {
    List<PrivateFile> files = new ArrayList<>();
    files.add(HostSettings.macros(job));
    files.add(PrivateFile.of("dnf.conf", "[main]\n"));
    job.repositories().forEach(source -> files.add(RepositoryFile.forDnf(source)));
    return files;
  }

  @Override
  public List<InstallStep> steps(InstallJob job) {
    List<InstallStep> steps = new ArrayList<>(RpmTool.importKeys(job));
    steps.add(new InstallStep("installing the packages", install(job)));
    return steps;
  }

  /**
   * Refreshed, since dnf would otherwise not look for two days whether a repository has changed.
   */
  private Command install(InstallJob job) {
    List<String> arguments = new ArrayList<>(List.of("--assumeyes", "--refresh", "install", "--"));
    job.packages().stream().map(this::argument).forEach(arguments::add);
    return dnf(job, arguments);
  }

  @Override
  public boolean succeeded(int exitCode) {
    return exitCode == 0;
  }

  @Override
  public Optional<PackageEvent> event(String line) {
    return DnfOutput.event(line);
  }

  @Override
  public List<Problem> problems(List<String> output) {
    return DnfOutput.problems(output);
  }

  @Override
  public Command available(InstallJob job) {
    return query(job, List.of("repoquery"), "reponame");
  }

  @Override
  public Optional<AvailablePackage> availableIn(String line) {
    return DnfOutput.packageIn(line);
  }

  @Override
  public List<AvailablePackage> originsIn(List<String> output) {
    return DnfTable.in(output);
  }

  @Override
  public Command origins(InstallJob job) {
    return query(job, List.of("--disablerepo=*", "repoquery", "--installed"), "from_repo");
  }

  @Override
  public Optional<AvailablePackage> originIn(String line) {
    return DnfOutput.packageIn(line);
  }

  /** dnf adds a checksum of the address to the repository's id. */
  @Override
  public boolean isIndex(RepositorySource repository, Path file) {
    return file.toString()
        .matches(Pattern.quote(repository.id()) + "-[0-9a-f]{16}/repodata/repomd\\.xml");
  }

  /**
   * Beside the logs: dnf writes one cache file below the root, at the path that the cache has on
   * the host.
   */
  @Override
  public List<Path> litter(InstallJob job) {
    return List.of(
        Path.of("/").relativize(job.folder()),
        Path.of("var/log/dnf.log"),
        Path.of("var/log/dnf.librepo.log"),
        Path.of("var/log/dnf.rpm.log"),
        Path.of("var/log/hawkey.log"));
  }

  private static Command query(InstallJob job, List<String> what, String repository) {
    List<String> arguments = new ArrayList<>(List.of("--quiet", "--cacheonly"));
    arguments.addAll(what);
    arguments.addAll(List.of("--qf", "%{name}\t%{evr}\t%{arch}\t%{" + repository + "}"));
    return dnf(job, arguments);
  }

  private static Command dnf(InstallJob job, List<String> arguments) {
    List<String> argv = new ArrayList<>();
    argv.add("dnf");
    argv.add("--config=" + job.folder().resolve("dnf.conf"));
    argv.add("--installroot=" + job.root());
    argv.add("--releasever=" + job.system().release());
    if (job.system().isForeign()) {
      argv.add("--forcearch=" + job.system().arch());
    }
    settings(job).forEach((name, value) -> argv.add("--setopt=" + name + "=" + value));
    argv.addAll(arguments);
    return HostSettings.command(job, Map.of("PYTHONUNBUFFERED", "1"), argv);
  }

  /**
   * On the command line, since folders named in the file would get the root before them; and where
   * dnf takes a list, relative to the folder in which it runs, since a blank or comma in a path
   * would part it.
   */
  private static Map<String, String> settings(InstallJob job) {
    Map<String, String> settings = new java.util.LinkedHashMap<>();
    settings.put("reposdir", job.folder().relativize(job.repositoryFolder()).toString());
    settings.put("cachedir", job.cache().toString());
    settings.put("varsdir", NOTHING);
    settings.put("pluginpath", NOTHING);
    settings.put("plugins", "0");
    settings.put("install_weak_deps", job.recommended() ? "1" : "0");
    settings.put("best", "1");
    settings.put("skip_if_unavailable", "0");
    if (!job.system().modulePlatform().isEmpty()) {
      settings.put("module_platform_id", job.system().modulePlatform());
    }
    return settings;
  }
}
