package io.impscript.runtime.port;

import java.io.IOException;
import java.util.function.Consumer;

/**
 * Runs external programs and waits for them. The real one starts processes; tests use one in
 * memory.
 */
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
}
