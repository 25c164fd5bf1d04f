package io.impscript.runtime.exec;

import io.impscript.runtime.port.Command;
import io.impscript.runtime.port.CommandResult;
import io.impscript.runtime.port.CommandRunner;
import java.io.IOException;
import java.time.Instant;
import java.util.function.Consumer;

/** Runs programs through another runner and keeps all that they print in the log of the build. */
public final class LoggingRunner implements CommandRunner {
  private final CommandRunner runner;
  private final BuildLog log;

  public LoggingRunner(CommandRunner runner, BuildLog log) {
    this.runner = runner;
    this.log = log;
  }

  @Override
  public CommandResult execute(Command command, Consumer<String> lines)
      throws IOException, InterruptedException {
    return logged(command, () -> runner.execute(command, noted(lines)));
  }

  @Override
  public CommandResult execute(Command command, Consumer<String> output, Consumer<String> errors)
      throws IOException, InterruptedException {
    return logged(command, () -> runner.execute(command, noted(output), noted(errors)));
  }

  private Consumer<String> noted(Consumer<String> lines) {
    return line -> {
      log.line(line);
      lines.accept(line);
    };
  }

  private CommandResult logged(Command command, Call call)
      throws IOException, InterruptedException {
    Instant begun = log.begin(ShellText.of(command.shown()));
    String how = "not started, or stopped";
    try {
      CommandResult result = call.run();
      how = "status " + result.exitCode();
      return result;
    } finally {
      log.end(begun, how);
    }
  }

  private interface Call {
    CommandResult run() throws IOException, InterruptedException;
  }
}
