package io.impscript.runtime.cli;

import io.impscript.model.Extras;
import io.impscript.model.Metadata;
import io.impscript.model.PackageRequest;
import io.impscript.model.Repository;
import io.impscript.model.VersionConstraint;
import io.impscript.runtime.build.BuildOutcome;
import io.impscript.runtime.build.BuildRunner;
import io.impscript.runtime.build.BuildSurroundings;
import io.impscript.runtime.build.ProgressPrinter;
import io.impscript.runtime.exec.ProcessRunner;
import io.impscript.runtime.pkg.Engine;
import io.impscript.runtime.pkg.RequestPlaces;
import io.impscript.runtime.plan.BuildOptions;
import io.impscript.runtime.plan.BuildPlan;
import io.impscript.runtime.plan.BuildPlanner;
import io.impscript.runtime.port.Command;
import io.impscript.runtime.port.CommandResult;
import io.impscript.runtime.port.CommandRunner;
import io.impscript.runtime.port.Sandbox;
import io.impscript.runtime.root.ImpsPaths;
import io.impscript.runtime.tools.HostFamily;
import io.impscript.runtime.tools.Tools;
import io.impscript.validate.ResolvedRecipe;
import io.impscript.validate.ResolvedRecipe.Origin;
import io.impscript.validate.ResolvedRecipe.RecipeSteps;
import io.impscript.validate.ResolvedRecipe.WantedPackage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Builds an image of nothing with a package manager that does nothing, then one of small packages
 * with the embedded engine: see {@link Rehearsal}.
 */
final class BuildRehearsal {
  private static final WantedPackage WISH =
      new WantedPackage(
          new PackageRequest(RehearsalPackages.WANTED, VersionConstraint.ANY, "", ""),
          List.of(new Origin("nothing", List.of(), "")));

  private BuildRehearsal() {}

  /**
   * Builds twice, since the second build also reads what the first left.
   *
   * @param folder where the IMPS folders are made
   */
  static BuildOutcome run(Path folder, Console console) throws IOException, InterruptedException {
    BuildPlan idle = plan(folder, "https://packages.example.org/nothing", Engine.DNF);
    build(idle, console);
    build(idle, console);
    String packages = RehearsalPackages.write(folder.resolve("packages")).toUri().toString();
    BuildPlan embedded = plan(folder, packages, Engine.EMBEDDED);
    build(embedded, console);
    return build(embedded, console);
  }

  private static BuildOutcome build(BuildPlan plan, Console console) throws InterruptedException {
    try (ProgressPrinter progress =
        new ProgressPrinter(console.err(), console.look(), Clock.systemUTC())) {
      return new BuildRunner(surroundings()).run(plan, RequestPlaces.NONE, progress);
    }
  }

  private static Repository repository(String url) {
    return new Repository(
        "nowhere", "", "RHEL10", "", url, "", 0, "", "2.0.0", Metadata.NONE, Extras.NONE);
  }

  private static BuildPlan plan(Path folder, String url, Engine engine) {
    return new BuildPlanner(new ImpsPaths(folder), "x86_64", RequestPlaces.NONE)
        .plan(recipe(repository(url)), BuildOptions.DEFAULT.with(engine))
        .value()
        .orElseThrow();
  }

  private static ResolvedRecipe recipe(Repository repository) {
    return new ResolvedRecipe(
        "nothing",
        "RHEL10",
        "x86_64",
        List.of(WISH),
        List.of(repository),
        List.of(new RecipeSteps("nothing", List.of(), List.of("true"))));
  }

  private static BuildSurroundings surroundings() {
    Tools tools = new Tools(HostFamily.DEBIAN, program -> true);
    return new BuildSurroundings(
        new Idle(), NoSandbox::new, tools, Clock.systemUTC(), Version.number());
  }

  /** Starts programs as a build does, but others. */
  private static final class Idle implements CommandRunner {
    private final CommandRunner real = new ProcessRunner();

    @Override
    public CommandResult execute(Command command, Consumer<String> lines)
        throws IOException, InterruptedException {
      return real.execute(harmless(command), lines);
    }

    @Override
    public CommandResult execute(Command command, Consumer<String> output, Consumer<String> errors)
        throws IOException, InterruptedException {
      return real.execute(harmless(command), output, errors);
    }

    private static Command harmless(Command command) {
      return new Command(List.of("echo"), Map.of(), Path.of("/"));
    }
  }

  /** Where nothing is run, nothing has to be kept apart. */
  private record NoSandbox() implements Sandbox {
    @Override
    public Command beside(Path root, Command command) {
      return command;
    }

    @Override
    public Command first(Path root, Command command) {
      return command;
    }

    @Override
    public Command inside(Path root, List<Bind> binds, Command command) {
      return command;
    }
  }
}
