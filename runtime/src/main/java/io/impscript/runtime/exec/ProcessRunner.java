package io.impscript.runtime.exec;

import io.impscript.runtime.port.Command;
import io.impscript.runtime.port.CommandResult;
import io.impscript.runtime.port.CommandRunner;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Runs programs of this machine as processes.
 *
 * <p>Each runs in a session of its own, without a terminal: it cannot ask questions, and Ctrl-C
 * reaches us alone, who then end it in order. When our own process dies, the kernel kills it.
 */
public final class ProcessRunner implements CommandRunner {
  private static final Duration GRACE = Duration.ofSeconds(5);

  /** How long a process that outlives the program may keep its output open, in milliseconds. */
  private static final long STRAGGLERS = 2_000;

  private final Duration grace;

  public ProcessRunner() {
    this(GRACE);
  }

  /**
   * @param grace time between asking a program to end and ending it by force
   */
  public ProcessRunner(Duration grace) {
    this.grace = grace;
  }

  @Override
  public CommandResult execute(Command command, Consumer<String> lines)
      throws IOException, InterruptedException {
    return execute(command, lines, null);
  }

  @Override
  public CommandResult execute(Command command, Consumer<String> output, Consumer<String> errors)
      throws IOException, InterruptedException {
    try (InterruptGuard guard = InterruptGuard.enter()) {
      guard.check();
      return new Run(start(command, errors == null), output, errors).finish();
    }
  }

  private static Process start(Command command, boolean merged) throws IOException {
    if (!Files.isDirectory(command.directory())) {
      throw new NotDirectoryException(command.directory().toString());
    }
    ProcessBuilder builder =
        new ProcessBuilder(Launch.line(command.argv()))
            .directory(command.directory().toFile())
            .redirectErrorStream(merged)
            .redirectInput(
                command.lifeline()
                    ? ProcessBuilder.Redirect.PIPE
                    : ProcessBuilder.Redirect.from(new File("/dev/null")));
    builder.environment().clear();
    builder.environment().putAll(command.environment());
    return builder.start();
  }

  /** One program while it runs. */
  private final class Run {
    private final Process process;
    private final ProcessTree tree;
    private final LastLines last = new LastLines();
    private final List<Pump> pumps = new ArrayList<>();

    Run(Process process, Consumer<String> output, Consumer<String> errors) {
      this.process = process;
      this.tree = new ProcessTree(process);
      pumps.add(Pump.start(process.getInputStream(), kept(output), this::endAtOnce));
      if (errors != null) {
        pumps.add(Pump.start(process.getErrorStream(), kept(errors), this::endAtOnce));
      }
    }

    CommandResult finish() throws InterruptedException {
      try {
        int status = process.waitFor();
        for (Pump pump : pumps) {
          pump.finish(STRAGGLERS);
        }
        return new CommandResult(status, last.all());
      } catch (InterruptedException e) {
        tree.end(grace);
        throw e;
      }
    }

    private Consumer<String> kept(Consumer<String> reader) {
      return line -> {
        last.add(line);
        reader.accept(line);
      };
    }

    private void endAtOnce() {
      tree.end(Duration.ZERO);
    }
  }
}
