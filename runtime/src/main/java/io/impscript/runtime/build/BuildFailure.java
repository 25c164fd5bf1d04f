package io.impscript.runtime.build;

import io.impscript.diag.Diagnostic;
import io.impscript.runtime.fill.FillFailure;
import io.impscript.runtime.plan.BuildStep;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Why a build came to nothing.
 *
 * @param exitCode what {@code imps} ends with: 1 the input has errors, 3 a step failed, 4 a program
 *     is missing, 5 another run works on the image, 70 a mistake of imps itself
 * @param step the step it happened in; empty before the first
 * @param findings what is wrong and what to do, most important first; at least one
 * @param lastLines the last lines of the program that failed; empty where none did
 * @param log the whole log of the build; empty where none was begun
 * @param keptRoot where the incomplete root is kept to be looked at; empty where it is not
 */
public record BuildFailure(
    int exitCode,
    Optional<BuildStep> step,
    List<Diagnostic> findings,
    List<String> lastLines,
    Optional<Path> log,
    Optional<Path> keptRoot)
    implements BuildOutcome {
  public static final int BAD_INPUT = 1;
  public static final int STEP_FAILED = 3;
  public static final int TOOL_MISSING = 4;
  public static final int BUSY = 5;
  public static final int OUR_FAULT = 70;

  public BuildFailure {
    findings = List.copyOf(findings);
    lastLines = List.copyOf(lastLines);
  }

  /** A failure of which only the findings are known yet. */
  static BuildFailure of(int exitCode, List<Diagnostic> findings) {
    return new BuildFailure(
        exitCode, Optional.empty(), findings, List.of(), Optional.empty(), Optional.empty());
  }

  static BuildFailure of(FillFailure failure) {
    return of(STEP_FAILED, failure.findings()).withLastLines(failure.lastLines());
  }

  /** The first finding's sentence. */
  public String message() {
    return findings.get(0).message();
  }

  BuildFailure withLastLines(List<String> lines) {
    return new BuildFailure(exitCode, step, findings, lines, log, keptRoot);
  }

  BuildFailure at(BuildStep failed, Path logFile) {
    return new BuildFailure(
        exitCode, Optional.of(failed), findings, lastLines, Optional.of(logFile), keptRoot);
  }

  BuildFailure withKeptRoot(Path root) {
    return new BuildFailure(exitCode, step, findings, lastLines, log, Optional.of(root));
  }
}
