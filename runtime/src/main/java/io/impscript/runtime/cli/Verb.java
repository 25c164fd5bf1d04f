package io.impscript.runtime.cli;

import io.impscript.converter.Stamp;
import java.time.InstantSource;
import java.util.concurrent.Callable;

/** A verb of the command line. */
abstract class Verb implements Callable<Integer> {
  private Console console;

  final void talkTo(Console talkingTo) {
    console = talkingTo;
  }

  @Override
  public final Integer call() throws Exception {
    return execute().number();
  }

  abstract ExitCode execute() throws Exception;

  /** The time that outputs carry. */
  static Stamp stamp() {
    try {
      return Stamp.of(System.getenv(), InstantSource.system());
    } catch (IllegalArgumentException e) {
      throw new CliFailure(ExitCode.WRONG_USAGE, e.getMessage());
    }
  }

  final Console console() {
    return console;
  }
}
