package io.impscript.runtime.postbuild;

import java.util.List;
import java.util.OptionalInt;

/** How the post-build steps of an image ended. */
public sealed interface PostBuildResult {
  /**
   * All steps were done.
   *
   * @param steps how many there were
   */
  record Done(int steps) implements PostBuildResult {}

  /**
   * A step failed, and none after it was begun.
   *
   * @param step which one
   * @param status exit status of its command; empty where it did not come to that
   * @param reason what happened, one sentence without a full stop
   * @param lastLines the last lines that the command printed, at most 20
   */
  record Failed(Step step, OptionalInt status, String reason, List<String> lastLines)
      implements PostBuildResult {
    public Failed {
      lastLines = List.copyOf(lastLines);
    }

    /**
     * In words: "post-build command 2 of 3 of recipe wlm_service ended with status 4: rpm -e vi".
     */
    public String text() {
      return "post-build " + step.title() + " " + reason + ": " + step.text();
    }
  }
}
