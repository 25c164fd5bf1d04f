package io.impscript.runtime.cli;

import io.impscript.model.ImageGroup;
import io.impscript.runtime.imgbuilder.DestTokens;
import io.impscript.runtime.plan.BuildOptions;
import io.impscript.runtime.plan.BuildPlan;
import io.impscript.runtime.plan.ImageFormat;
import io.impscript.runtime.root.ImpsPaths;
import io.impscript.validate.Dest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Plans every image of a group before any is built. */
final class GroupPlanner {
  private static final String CPIO = ".cpio";

  private final ImageBuilds builds;
  private final Map<String, String> values;

  GroupPlanner(ImageBuilds builds, ImpsPaths paths, String note, Map<String, String> tokens)
      throws IOException {
    this.builds = builds;
    this.values = DestTokens.of(paths, note, Verb.stamp().instant(), tokens);
  }

  /** The plans in build order; empty where one cannot be made, which is printed. */
  Optional<List<GroupPlan>> plan(ImageGroup group, BuildArguments arguments) {
    List<GroupPlan> plans = new ArrayList<>();
    for (ImageGroup.Member member : group.members()) {
      Optional<GroupPlan> plan = plan(member, arguments);
      if (plan.isEmpty()) {
        return Optional.empty();
      }
      plans.add(plan.get());
    }
    return Optional.of(plans);
  }

  private Optional<GroupPlan> plan(ImageGroup.Member member, BuildArguments arguments) {
    Optional<String> arch = member.arch().isEmpty() ? arguments.arch() : Optional.of(member.arch());
    Optional<BuildPlan> image =
        builds.plan(imageName(member), member.recipe(), arch, formats(member, arguments));
    if (image.isEmpty() || member.netroot().isEmpty()) {
      return image.map(plan -> new GroupPlan(member, plan, Optional.empty()));
    }
    BuildOptions squashed = in(ImageFormat.SQUASHFS, arguments.options());
    return builds
        .plan(member.netroot(), member.netroot(), arch, squashed)
        .map(root -> new GroupPlan(member, image.get(), Optional.of(root)));
  }

  private static BuildOptions formats(ImageGroup.Member member, BuildArguments arguments) {
    return member.exportFormat().isEmpty()
        ? arguments.options()
        : in(ImageFormat.named(member.exportFormat()), arguments.options());
  }

  private static BuildOptions in(ImageFormat format, BuildOptions options) {
    return options.with(options.outputs().withFormats(Set.of(format)));
  }

  private String imageName(ImageGroup.Member member) {
    Dest dest = Dest.of(member.dest());
    for (String token : dest.tokens()) {
      if (!values.containsKey(token)) {
        throw new CliFailure(
            ExitCode.WRONG_USAGE,
            "the name '" + member.dest() + "' needs a value for {" + token + "}",
            "this machine states none; give it with: --token " + token + "=VALUE");
      }
    }
    String name = dest.expand(values);
    return name.endsWith(CPIO) ? name.substring(0, name.length() - CPIO.length()) : name;
  }
}
