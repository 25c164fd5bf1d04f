package io.impscript.runtime.host;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.runtime.fill.FillFailure;
import io.impscript.runtime.pkg.AvailablePackage;
import io.impscript.runtime.pkg.InstallJob;
import io.impscript.runtime.pkg.InstalledPackage;
import io.impscript.runtime.pkg.PackageManager;
import io.impscript.runtime.pkg.RepositorySource;
import io.impscript.runtime.pkg.RpmTool;
import io.impscript.runtime.port.CommandResult;
import io.impscript.runtime.port.CommandRunner;
import io.impscript.runtime.root.RootPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Asks an image root what is installed in it. */
final class InstalledList {
  private final CommandRunner runner;
  private final PackageManager manager;
  private final InstallJob job;

  InstalledList(CommandRunner runner, PackageManager manager, InstallJob job) {
    this.runner = runner;
    this.manager = manager;
    this.job = job;
  }

  /**
   * Right after the installation: with the repository of each package.
   *
   * @param output what the installation printed; where that or the package manager's history tells
   *     all, nobody else is asked
   */
  List<InstalledPackage> withOrigins(List<String> output)
      throws IOException, InterruptedException, FillFailure {
    List<InstalledPackage> packages = packages();
    Map<String, String> origins = new HashMap<>();
    manager.originsIn(told(output)).forEach(each -> note(each, origins));
    if (!origins.keySet().containsAll(packages.stream().map(InstalledPackage::nevra).toList())) {
      Consumer<String> read = line -> manager.originIn(line).ifPresent(e -> note(e, origins));
      runner.execute(manager.origins(job), read, ignored -> {});
    }
    return packages.stream()
        .map(each -> each.from(origins.getOrDefault(each.nevra(), "")))
        .toList();
  }

  private List<String> told(List<String> output) throws IOException {
    Optional<Path> history = manager.history();
    return history.isPresent() ? InstallHistory.lines(job.root(), history.get()) : output;
  }

  /**
   * Later: packages that were there before keep their repository. A step may have taken the whole
   * database away, to make the image smaller; then nothing is asked, since rpm would make a new
   * one.
   */
  List<InstalledPackage> following(List<InstalledPackage> before)
      throws IOException, InterruptedException, FillFailure {
    if (!Files.isDirectory(RootPath.resolve(job.root(), job.system().databasePath()))) {
      return before;
    }
    Map<String, String> origins =
        before.stream()
            .collect(
                Collectors.toMap(
                    InstalledPackage::checksum, InstalledPackage::repository, (a, b) -> a));
    return packages().stream()
        .map(each -> each.from(origins.getOrDefault(each.checksum(), "")))
        .toList();
  }

  private List<InstalledPackage> packages() throws IOException, InterruptedException, FillFailure {
    List<InstalledPackage> packages = new ArrayList<>();
    Output errors = new Output();
    Consumer<String> read = line -> RpmTool.installedIn(line).ifPresent(packages::add);
    CommandResult result = runner.execute(RpmTool.installed(job), read, errors::add);
    if (!result.succeeded()) {
      throw failure(result, errors);
    }
    packages.sort(InstalledPackage.ORDER);
    return packages;
  }

  /** Of two repositories with the very same package, the first named counts. */
  private void note(AvailablePackage each, Map<String, String> origins) {
    String nevra = each.name() + "-" + each.version() + "." + each.arch();
    job.repository(each.repository())
        .map(RepositorySource::name)
        .ifPresent(name -> origins.putIfAbsent(nevra, name));
  }

  private static FillFailure failure(CommandResult result, Output errors) {
    String message =
        "the packages of the image cannot be listed: rpm ended with status " + result.exitCode();
    Diagnostic finding = Diagnostic.of(DiagnosticCode.BUILD_FAILED, null, message);
    return new FillFailure(List.of(finding), errors.last());
  }
}
