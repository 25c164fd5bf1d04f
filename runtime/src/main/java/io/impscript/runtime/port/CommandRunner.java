package io.impscript.runtime.port;

import java.io.IOException;
import java.util.function.Consumer;

/**
 * Runs external programs and waits for them. The real one starts processes; tests use one in
 * memory.
 */
@FunctionalInterface
public interface CommandRunner {
  /**
   * Runs the command to its end.
   *
   * @param command what to run
   * @param lines takes each line of standard output and standard error, in order, as it comes
   * @throws IOException if the program cannot be started
   * @throws InterruptedException if the calling thread is interrupted; the program and all of its
   *     children are ended before this is thrown
   */
  CommandResult execute(Command command, Consumer<String> lines)
      throws IOException, InterruptedException;

  /**
   * Runs the command to its end with its two outputs apart, for a program whose output is read as
   * data and whose warnings must not get into it.
   *
   * @param command what to run
   * @param output takes each line of standard output
   * @param errors takes each line of standard error; called from another thread than {@code output}
   * @throws IOException if the program cannot be started
   * @throws InterruptedException as in {@link #execute(Command, Consumer)}
   */
  default CommandResult execute(Command command, Consumer<String> output, Consumer<String> errors)
      throws IOException, InterruptedException {
    return execute(command, output);
  }
}
