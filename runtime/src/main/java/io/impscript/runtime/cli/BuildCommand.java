package io.impscript.runtime.cli;

import io.impscript.diag.NearNames;
import io.impscript.load.Loaded;
import io.impscript.runtime.build.BuildOutcome;
import io.impscript.runtime.plan.BuildPlan;
import io.impscript.runtime.session.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code imps build}. */
@Command(
    name = "build",
    description = {
      "Build images: install the packages into an image root, run the post-build steps, pack the"
          + " boot image.",
      "An image of the same name stays until the new one is whole."
    })
final class BuildCommand extends Verb {
  @Parameters(index = "0", paramLabel = "FILE", description = "The script.")
  private Path file;

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "NAME",
      description = "Recipes to build. Default: the script's only one that no other takes in.")
  private List<String> names = new ArrayList<>();

  @Mixin private BuildArguments arguments;
  @Mixin private ScriptArguments scripts;
  @Mixin private FormatOption format;
  @Mixin private RootOption root;

  @Override
  ExitCode execute() throws IOException, InterruptedException {
    arguments.options();
    Session session = Session.standard();
    Findings findings = new Findings(console(), format.get(), session.sources());
    BuildInput input = new BuildInput(session, findings, scripts.request(List.of(file)));
    Optional<Loaded> loaded = input.declared();
    if (loaded.isEmpty()) {
      return ExitCode.INPUT_HAS_ERRORS;
    }
    Set<String> wanted = wanted(loaded.get());
    return input.permits(wanted, arguments.options())
        ? build(session, loaded.get(), wanted)
        : ExitCode.INPUT_HAS_ERRORS;
  }

  private ExitCode build(Session session, Loaded loaded, Set<String> wanted)
      throws IOException, InterruptedException {
    ImageBuilds builds =
        new ImageBuilds(session, loaded, root.paths(), console(), format.get(), arguments);
    List<BuildPlan> plans = new ArrayList<>();
    for (String name : wanted) {
      Optional<BuildPlan> plan = builds.plan(name, name, arguments.arch());
      if (plan.isEmpty()) {
        return ExitCode.INPUT_HAS_ERRORS;
      }
      plans.add(plan.get());
    }
    if (arguments.dryRun()) {
      plans.forEach(builds::print);
      return ExitCode.DONE;
    }
    return carryOut(builds, plans);
  }

  private static ExitCode carryOut(ImageBuilds builds, List<BuildPlan> plans)
      throws IOException, InterruptedException {
    for (BuildPlan plan : plans) {
      BuildOutcome outcome = builds.build(plan);
      if (ImageBuilds.exitCode(outcome) != ExitCode.DONE) {
        return ImageBuilds.exitCode(outcome);
      }
    }
    return ExitCode.DONE;
  }

  private Set<String> wanted(Loaded loaded) {
    List<String> known = loaded.catalog().recipes().stream().map(r -> r.name()).toList();
    for (String name : names) {
      if (!known.contains(name)) {
        throw new CliFailure(
            ExitCode.WRONG_USAGE,
            "there is no recipe '" + name + "'",
            NearNames.hint(name, known).orElse("recipes: " + String.join(", ", known)));
      }
    }
    return names.isEmpty() ? Set.of(theOnlyOne(loaded)) : new LinkedHashSet<>(names);
  }

  private String theOnlyOne(Loaded loaded) {
    List<String> tops = TopRecipes.of(loaded, file);
    if (tops.size() == 1) {
      return tops.get(0);
    } else if (tops.isEmpty()) {
      throw new CliFailure(
          ExitCode.WRONG_USAGE, file + " declares no recipe", "name a script with a recipe('…')");
    }
    throw new CliFailure(
        ExitCode.WRONG_USAGE,
        file + " declares several recipes",
        "name those to build: " + String.join(", ", tops));
  }
}
