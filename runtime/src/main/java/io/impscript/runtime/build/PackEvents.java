package io.impscript.runtime.build;

import io.impscript.runtime.build.BuildEvent.StepProgress;
import io.impscript.runtime.build.BuildEvent.Unit;
import io.impscript.runtime.pack.Manifest;
import io.impscript.runtime.pack.PackEvent;
import io.impscript.runtime.plan.BuildPlan;
import io.impscript.runtime.plan.BuildStep;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** The packer's progress as steps of the build: each large file is one. */
final class PackEvents implements Consumer<PackEvent> {
  private final BuildPlan plan;
  private final Stage stage;
  private final Consumer<BuildEvent> events;
  private Instant begun = Instant.EPOCH;

  PackEvents(BuildPlan plan, Stage stage, Consumer<BuildEvent> events) {
    this.plan = plan;
    this.stage = stage;
    this.events = events;
  }

  @Override
  public void accept(PackEvent event) {
    step(event.file()).ifPresent(step -> accept(step, event));
  }

  private void accept(BuildStep step, PackEvent event) {
    if (event instanceof PackEvent.Started) {
      begun = stage.begin(step);
    } else if (event instanceof PackEvent.Progress it) {
      events.accept(
          new StepProgress(
              step, Sizes.megabytes(it.done()), Sizes.megabytes(it.total()), Unit.BYTES, ""));
    } else if (event instanceof PackEvent.Line it) {
      events.accept(new BuildEvent.LogLine(it.text()));
    } else if (event instanceof PackEvent.Finished it) {
      stage.finish(step, begun, text(it.part()));
    }
  }

  private static String text(Manifest.Part part) {
    return Sizes.text(part.contentSize()) + " packed into " + Sizes.text(part.size());
  }

  /** The kernel's copy takes no time and is no step. */
  private Optional<BuildStep> step(String file) {
    String cpio =
        plan.layout().cpio(plan.options().outputs().compression()).getFileName().toString();
    String squashfs = plan.layout().squashfs().getFileName().toString();
    return file.equals(cpio)
        ? Optional.of(BuildStep.BOOT_IMAGE)
        : file.equals(squashfs) ? Optional.of(BuildStep.SQUASHFS) : Optional.empty();
  }
}
