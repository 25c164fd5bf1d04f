package io.impscript.runtime.build;

import io.impscript.runtime.fill.FillFailure;
import io.impscript.runtime.plan.BuildStep;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Where a build is among its steps. */
final class Stage {
  private final List<BuildStep> steps;
  private final Clock clock;
  private final Consumer<BuildEvent> events;
  private BuildStep current;

  Stage(List<BuildStep> steps, Clock clock, Consumer<BuildEvent> events) {
    this.steps = steps;
    this.clock = clock;
    this.events = events;
  }

  Instant now() {
    return clock.instant();
  }

  /** The step that runs or failed; empty before the first. */
  Optional<BuildStep> current() {
    return Optional.ofNullable(current);
  }

  /**
   * Does a step of the plan.
   *
   * @param work gives a few words on what it came to
   */
  void run(BuildStep step, Work work)
      throws IOException, InterruptedException, BuildStopped, FillFailure {
    Instant begun = begin(step);
    String text = work.run();
    finish(step, begun, text);
  }

  Instant begin(BuildStep step) {
    current = step;
    events.accept(new BuildEvent.StepStarted(step, steps.indexOf(step) + 1, steps.size()));
    return clock.instant();
  }

  void finish(BuildStep step, Instant begun, String text) {
    Duration elapsed = Duration.between(begun, clock.instant());
    events.accept(new BuildEvent.StepFinished(step, elapsed, text));
  }

  /** What a step does. */
  interface Work {
    String run() throws IOException, InterruptedException, BuildStopped, FillFailure;
  }
}
