package io.impscript.runtime.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command itself: what all verbs have in common. */
@Command(
    name = "imps",
    description = "Node images for HPC machines, as code.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    scope = ScopeType.INHERIT,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:the input has errors",
      "2:wrong usage",
      "3:a build step failed",
      "4:a needed program is missing",
      "5:another run holds the lock",
      "70:our own fault"
    })
final class ImpsCommand {
  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Show the stack of an internal error.")
  private boolean debug;

  boolean debug() {
    return debug;
  }
}
