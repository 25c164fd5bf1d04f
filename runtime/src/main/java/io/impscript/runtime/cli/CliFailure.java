package io.impscript.runtime.cli;

import java.util.List;

/** Ends a command with a message for people, what to do next, and an exit code. */
final class CliFailure extends RuntimeException {
  private final ExitCode exitCode;
  private final transient List<String> hints;

  CliFailure(ExitCode exitCode, String message, String... hints) {
    super(message);
    this.exitCode = exitCode;
    this.hints = List.of(hints);
  }

  ExitCode exitCode() {
    return exitCode;
  }

  List<String> hints() {
    return hints;
  }
}
