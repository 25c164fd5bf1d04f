package io.impscript.runtime.cli;

import io.impscript.diag.NearNames;
import io.impscript.load.Loaded;
import io.impscript.model.ImageGroup;
import io.impscript.runtime.build.BuildOutcome;
import io.impscript.runtime.imgbuilder.MappedImages.Assignment;
import io.impscript.runtime.plan.BuildPlan;
import io.impscript.runtime.session.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code imps imgbuilder}. */
@Command(
    name = "imgbuilder",
    description = {
      "Build the images of a group, one after another; with --map, write the node map then.",
      "All is checked and planned before the first is built; a failure leaves the map as it was."
    })
final class ImgbuilderCommand extends Verb {
  @Parameters(index = "0", paramLabel = "FILE", description = "The script.")
  private Path file;

  @Option(
      names = {"-g", "--group"},
      defaultValue = "default",
      paramLabel = "GROUP",
      description = "The image group. Default: ${DEFAULT-VALUE}.")
  private String group;

  @Option(
      names = "--map",
      paramLabel = "MAP",
      description = "Node map of the script to write, with the new images in it.")
  private String map = "";

  @Option(names = "--note", paramLabel = "TEXT", description = "Value of the token {note}.")
  private String note = "";

  @Option(
      names = "--token",
      paramLabel = "NAME=VALUE",
      description = "Value of another token, such as cle_release=7.0.up03.")
  private Map<String, String> tokens = new LinkedHashMap<>();

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
    ImageGroup wanted = group(loaded.get());
    return input.permits(recipes(wanted), arguments.options())
        ? build(session, loaded.get(), wanted, findings)
        : ExitCode.INPUT_HAS_ERRORS;
  }

  private ImageGroup group(Loaded loaded) {
    List<ImageGroup> groups = loaded.catalog().imageGroups();
    List<String> known = groups.stream().map(ImageGroup::name).toList();
    return groups.stream()
        .filter(candidate -> candidate.name().equals(group))
        .findFirst()
        .orElseThrow(
            () ->
                new CliFailure(
                    ExitCode.WRONG_USAGE,
                    file + " has no image group '" + group + "'",
                    NearNames.hint(group, known)
                        .orElse("its groups: " + String.join(", ", known))));
  }

  private static Set<String> recipes(ImageGroup group) {
    Set<String> recipes = new LinkedHashSet<>();
    for (ImageGroup.Member member : group.members()) {
      recipes.add(member.recipe());
      if (!member.netroot().isEmpty()) {
        recipes.add(member.netroot());
      }
    }
    return recipes;
  }

  private ExitCode build(Session session, Loaded loaded, ImageGroup wanted, Findings findings)
      throws IOException, InterruptedException {
    ImageBuilds builds =
        new ImageBuilds(session, loaded, root.paths(), console(), format.get(), arguments);
    MapWriting writing = new MapWriting(loaded, root.paths(), findings, console());
    if (!map.isEmpty() && !writing.permits(map)) {
      return ExitCode.INPUT_HAS_ERRORS;
    }
    Optional<List<GroupPlan>> plans =
        new GroupPlanner(builds, root.paths(), note, tokens).plan(wanted, arguments);
    if (plans.isEmpty()) {
      return ExitCode.INPUT_HAS_ERRORS;
    } else if (arguments.dryRun()) {
      plans.get().forEach(plan -> plan.builds().forEach(builds::print));
      return ExitCode.DONE;
    }
    ExitCode code = carryOut(builds, plans.get());
    if (code != ExitCode.DONE || map.isEmpty()) {
      return code;
    }
    return writing.write(map, assignments(plans.get())) ? code : ExitCode.INPUT_HAS_ERRORS;
  }

  private static ExitCode carryOut(ImageBuilds builds, List<GroupPlan> plans)
      throws IOException, InterruptedException {
    Set<Path> built = new LinkedHashSet<>();
    for (GroupPlan group : plans) {
      for (BuildPlan plan : group.builds()) {
        if (built.add(plan.imageRoot())) {
          BuildOutcome outcome = builds.build(plan);
          if (ImageBuilds.exitCode(outcome) != ExitCode.DONE) {
            return ImageBuilds.exitCode(outcome);
          }
        }
      }
    }
    return ExitCode.DONE;
  }

  private static List<Assignment> assignments(List<GroupPlan> plans) {
    List<Assignment> assignments = new ArrayList<>();
    plans.forEach(plan -> plan.assignment().ifPresent(assignments::add));
    return assignments;
  }
}
