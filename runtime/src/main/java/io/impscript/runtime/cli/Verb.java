package io.impscript.runtime.cli;

import io.impscript.converter.Stamp;
import io.impscript.runtime.plan.Environment;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

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

  /**
   * The time that outputs carry.
   *
   * @throws IllegalArgumentException if the environment fixes one that is none, with a message for
   *     the user
   */
  static Stamp now() {
    return Stamp.of(System.getenv(), InstantSource.system());
  }

  /** The time that outputs carry; a wrong one is wrong usage. */
  static Stamp stamp() {
    return read(Verb::now);
  }

  /** What builds know of the environment; a wrong one is wrong usage. */
  static Environment environment() {
    return read(() -> Environment.of(System.getenv()));
  }

  private static <T> T read(Supplier<T> source) {
    try {
      return source.get();
    } catch (IllegalArgumentException e) {
      throw new CliFailure(ExitCode.WRONG_USAGE, e.getMessage());
    }
  }

  final Console console() {
    return console;
  }
}
