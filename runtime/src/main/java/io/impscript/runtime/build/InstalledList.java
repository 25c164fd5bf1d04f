package io.impscript.runtime.build;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.runtime.pkg.AvailablePackage;
import io.impscript.runtime.pkg.InstallJob;
import io.impscript.runtime.pkg.InstalledPackage;
import io.impscript.runtime.pkg.PackageManager;
import io.impscript.runtime.pkg.RepositorySource;
import io.impscript.runtime.pkg.RpmTool;
import io.impscript.runtime.port.Command;
import io.impscript.runtime.port.CommandResult;
import io.impscript.runtime.port.CommandRunner;
import io.impscript.runtime.port.Sandbox;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Asks an image root what is installed in it. */
final class InstalledList {
  private final CommandRunner runner;
  private final Sandbox sandbox;
  private final PackageManager manager;
  private final InstallJob job;

  InstalledList(CommandRunner runner, Sandbox sandbox, PackageManager manager, InstallJob job) {
    this.runner = runner;
    this.sandbox = sandbox;
    this.manager = manager;
    this.job = job;
  }

  /** Right after the installation: with the repository of each package. */
  List<InstalledPackage> withOrigins() throws IOException, InterruptedException, BuildStopped {
    Map<String, String> origins = origins();
    return packages().stream().map(each -> each.from(origins.getOrDefault(key(each), ""))).toList();
  }

  /** Later: packages that were there before keep their repository. */
  List<InstalledPackage> following(List<InstalledPackage> before)
      throws IOException, InterruptedException, BuildStopped {
    Map<String, String> origins =
        before.stream()
            .collect(
                Collectors.toMap(
                    InstalledPackage::checksum, InstalledPackage::repository, (a, b) -> a));
    return packages().stream()
        .map(each -> each.from(origins.getOrDefault(each.checksum(), "")))
        .toList();
  }

  private List<InstalledPackage> packages() throws IOException, InterruptedException, BuildStopped {
    List<InstalledPackage> packages = new ArrayList<>();
    ask(RpmTool.installed(job), line -> RpmTool.installedIn(line).ifPresent(packages::add));
    packages.sort(InstalledPackage.ORDER);
    return packages;
  }

  private Map<String, String> origins() throws IOException, InterruptedException, BuildStopped {
    Map<String, String> names =
        job.repositories().stream()
            .collect(Collectors.toMap(RepositorySource::id, RepositorySource::name));
    Map<String, String> origins = new HashMap<>();
    ask(
        manager.origins(job),
        line -> manager.originIn(line).ifPresent(each -> note(each, names, origins)));
    return origins;
  }

  /** Of two repositories with the very same package, the first named counts. */
  private static void note(
      AvailablePackage each, Map<String, String> names, Map<String, String> origins) {
    String name = names.get(each.repository());
    if (name != null) {
      origins.putIfAbsent(each.name() + "-" + each.version() + "." + each.arch(), name);
    }
  }

  /** As the package managers write it: no epoch where that is 0. */
  private static String key(InstalledPackage each) {
    return each.nevra();
  }

  private void ask(Command command, Consumer<String> lines)
      throws IOException, InterruptedException, BuildStopped {
    Output errors = new Output();
    CommandResult result = runner.execute(sandbox.beside(job.root(), command), lines, errors::add);
    if (!manager.succeeded(result.exitCode())) {
      String message =
          "the packages of the image cannot be listed: "
              + command.program()
              + " ended with status "
              + result.exitCode();
      Diagnostic finding = Diagnostic.of(DiagnosticCode.BUILD_FAILED, null, message);
      throw new BuildStopped(
          BuildFailure.of(BuildFailure.STEP_FAILED, List.of(finding)).withLastLines(errors.last()));
    }
  }
}
