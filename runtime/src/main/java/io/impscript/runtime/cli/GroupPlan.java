package io.impscript.runtime.cli;

import io.impscript.model.ImageGroup;
import io.impscript.runtime.imgbuilder.MappedImages.Assignment;
import io.impscript.runtime.plan.BuildPlan;
import io.impscript.runtime.plan.ImageFormat;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is built for one member of an image group.
 *
 * @param image the boot image
 * @param netroot the image root that its nodes mount, where there is one
 */
record GroupPlan(ImageGroup.Member member, BuildPlan image, Optional<BuildPlan> netroot) {

  /** The builds, the netroot first: a boot image without it would be of no use. */
  List<BuildPlan> builds() {
    List<BuildPlan> builds = new ArrayList<>(netroot.stream().toList());
    builds.add(image);
    return builds;
  }

  private Path bootImage() {
    return image.makes(ImageFormat.CPIO)
        ? image.layout().cpio(image.options().outputs().compression())
        : image.layout().squashfs();
  }

  /** Which nodes get what, where the member names a NIMS group. */
  Optional<Assignment> assignment() {
    if (member.nimsGroup().isEmpty()) {
      return Optional.empty();
    }
    String path = bootImage().toString();
    return Optional.of(
        new Assignment(
            member.nimsGroup(),
            path,
            netroot.map(root -> root.imageRoot().getFileName().toString())));
  }
}
