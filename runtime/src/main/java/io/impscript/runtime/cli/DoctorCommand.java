package io.impscript.runtime.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code imps doctor}. */
@Command(name = "doctor", description = "Say what this machine has and lacks for building images.")
final class DoctorCommand extends Verb {
  @Mixin private FormatOption format;
  @Mixin private RootOption root;

  @Override
  ExitCode execute() {
    return ExitCode.DONE;
  }
}
