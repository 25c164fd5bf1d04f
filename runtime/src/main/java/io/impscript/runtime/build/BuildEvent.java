package io.impscript.runtime.build;

import io.impscript.runtime.plan.BuildStep;
import java.time.Duration;

/** What happens during a build, for whoever shows it. Events come from one thread at a time. */
public sealed interface BuildEvent {
  /**
   * A step begins.
   *
   * @param number its number, from 1
   * @param of how many steps there are
   */
  record StepStarted(BuildStep step, int number, int of) implements BuildEvent {}

  /**
   * A step goes on.
   *
   * @param done how much is done
   * @param total of how much; 0 where that is not known
   * @param unit of what
   * @param text what is worked on now; may be empty
   */
  record StepProgress(BuildStep step, long done, long total, Unit unit, String text)
      implements BuildEvent {}

  /**
   * A step is done.
   *
   * @param text what it came to, in a few words; may be empty
   */
  record StepFinished(BuildStep step, Duration elapsed, String text) implements BuildEvent {}

  /** Something worth knowing, one sentence without a full stop. */
  record Note(String text) implements BuildEvent {}

  /** Something that probably is not as it should be, one sentence without a full stop. */
  record Warning(String text) implements BuildEvent {}

  /** A line that an external program printed; also in the log. */
  record LogLine(String text) implements BuildEvent {}

  /** What is counted. */
  enum Unit {
    PACKAGES("packages"),
    STEPS("steps"),
    BYTES("MB");

    private final String text;

    Unit(String text) {
      this.text = text;
    }

    /** The word that stands behind the number. */
    public String text() {
      return text;
    }
  }
}
