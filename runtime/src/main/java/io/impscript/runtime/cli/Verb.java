package io.impscript.runtime.cli;

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

  final Console console() {
    return console;
  }
}
