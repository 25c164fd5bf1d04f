package io.impscript.runtime.cli;

import io.impscript.converter.json.JsonPrinter;
import io.impscript.diag.Checked;
import io.impscript.diag.Diagnostic;
import io.impscript.load.Loaded;
import io.impscript.runtime.build.BuildFailure;
import io.impscript.runtime.build.BuildOutcome;
import io.impscript.runtime.build.BuildReport;
import io.impscript.runtime.build.BuildResult;
import io.impscript.runtime.build.BuildRunner;
import io.impscript.runtime.build.BuildSurroundings;
import io.impscript.runtime.build.ProgressPrinter;
import io.impscript.runtime.exec.InterruptGuard;
import io.impscript.runtime.exec.ProcessRunner;
import io.impscript.runtime.lock.ChosenLock;
import io.impscript.runtime.pkg.CatalogPlaces;
import io.impscript.runtime.plan.BuildOptions;
import io.impscript.runtime.plan.BuildPlan;
import io.impscript.runtime.plan.BuildPlanner;
import io.impscript.runtime.plan.HostAbilities;
import io.impscript.runtime.plan.NeededTools;
import io.impscript.runtime.plan.PlanPrinter;
import io.impscript.runtime.root.ImpsPaths;
import io.impscript.runtime.session.Session;
import io.impscript.runtime.tools.Tool;
import io.impscript.runtime.tools.ToolInstaller;
import io.impscript.validate.ResolvedRecipe;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plans and builds images of one catalog, and tells people how it went. */
final class ImageBuilds {
  private final Session session;
  private final Loaded loaded;
  private final ImpsPaths paths;
  private final Console console;
  private final FormatOption.Format format;
  private final BuildArguments arguments;

  ImageBuilds(
      Session session,
      Loaded loaded,
      ImpsPaths paths,
      Console console,
      FormatOption.Format format,
      BuildArguments arguments) {
    this.session = session;
    this.loaded = loaded;
    this.paths = paths;
    this.console = console;
    this.format = format;
    this.arguments = arguments;
  }

  /** The plan of an image by the options of the command line; findings are printed. */
  Optional<BuildPlan> plan(String image, String recipe, Optional<String> arch) {
    return plan(image, recipe, arch, arguments.options());
  }

  /** The plan of an image by other options. */
  Optional<BuildPlan> plan(
      String image, String recipe, Optional<String> arch, BuildOptions options) {
    Checked<ResolvedRecipe> resolved = session.resolve(loaded, recipe, arch);
    if (resolved.hasErrors() || resolved.value().isEmpty()) {
      findings().print(resolved.diagnostics());
      return Optional.empty();
    }
    Optional<LockChoice> choice = lock(image, options);
    if (choice.isPresent()) {
      Checked<ChosenLock> lock = choice.get().read();
      if (lock.value().isEmpty()) {
        findings().print(lock.diagnostics());
        return Optional.empty();
      }
      return planned(image, resolved.value().get(), options.with(lock.value().get()));
    }
    return planned(image, resolved.value().get(), options);
  }

  private Optional<LockChoice> lock(String image, BuildOptions options) {
    Path script = loaded.inputs().get(0).path();
    return arguments.lock(image, script, options.outputs().folder().orElseGet(paths::bootImages));
  }

  private Optional<BuildPlan> planned(String image, ResolvedRecipe recipe, BuildOptions options) {
    BuildPlanner planner =
        new BuildPlanner(paths, hostArch(), places(), HostAbilities.ofThisMachine());
    Checked<BuildPlan> plan = planner.plan(image, recipe, options);
    printUnlessClean(plan.diagnostics());
    return plan.hasErrors() ? Optional.empty() : plan.value();
  }

  private void printUnlessClean(List<Diagnostic> found) {
    if (!found.isEmpty()) {
      findings().print(found);
    }
  }

  void print(BuildPlan plan) {
    boolean json = format == FormatOption.Format.json;
    console.out().print(json ? PlanPrinter.json(plan) : PlanPrinter.text(plan));
  }

  /** Builds what was planned; how it goes and ends is printed. */
  BuildOutcome build(BuildPlan plan) throws IOException, InterruptedException {
    BuildSurroundings machine = BuildSurroundings.ofThisMachine(Version.number());
    if (arguments.installTools()) {
      installMissing(plan, machine);
    }
    BuildOutcome outcome = build(plan, machine);
    report(outcome);
    return outcome;
  }

  /** An interruption is told within the guard, since the machine stops once it is left. */
  private BuildOutcome build(BuildPlan plan, BuildSurroundings machine) {
    try (InterruptGuard guard = InterruptGuard.enter()) {
      try (ProgressPrinter progress =
          new ProgressPrinter(console.err(), console.look(), Clock.systemUTC())) {
        guard.check();
        return new BuildRunner(machine).run(plan, ScriptInputs.of(loaded), places(), progress);
      } catch (InterruptedException e) {
        new FailureHandler(console).tellInterruption();
        throw new ToldInterruption();
      }
    }
  }

  private void installMissing(BuildPlan plan, BuildSurroundings machine)
      throws IOException, InterruptedException {
    List<Tool> missing = machine.tools().missing(NeededTools.of(plan));
    if (!missing.isEmpty()) {
      String line = String.join(" ", machine.tools().installCommand(missing));
      if (!line.isEmpty()) {
        console.err().println("installing what is missing: " + line);
      }
      new ToolInstaller(new ProcessRunner(), machine.tools(), Map.of())
          .install(missing, said -> {});
    }
  }

  private void report(BuildOutcome outcome) {
    if (outcome instanceof BuildResult result) {
      if (format == FormatOption.Format.json) {
        console.out().print(JsonPrinter.print(BuildReport.values(result)));
      } else {
        BuildReport.lines(result).forEach(console.out()::println);
      }
    } else if (outcome instanceof BuildFailure failure) {
      findings().print(failure.findings());
      BuildReport.lines(failure).forEach(console.err()::println);
    }
  }

  /** The exit code of an outcome. */
  static ExitCode exitCode(BuildOutcome outcome) {
    if (outcome instanceof BuildFailure failure) {
      return ExitCode.of(failure.exitCode());
    }
    return ExitCode.DONE;
  }

  private Findings findings() {
    return new Findings(console, format, session.sources());
  }

  private CatalogPlaces places() {
    return new CatalogPlaces(loaded.catalog(), loaded.places());
  }

  /** RPM's name of this machine's architecture. */
  private static String hostArch() {
    String java = System.getProperty("os.arch");
    return java.equals("amd64") ? "x86_64" : java;
  }
}
