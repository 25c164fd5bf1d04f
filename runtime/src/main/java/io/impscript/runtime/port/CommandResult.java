package io.impscript.runtime.port;

import java.util.List;

/**
 * How an external program ended.
 *
 * @param exitCode its exit status; 128 + n where signal n ended it
 * @param lastLines the last lines that it printed, at most 20, oldest first
 */
public record CommandResult(int exitCode, List<String> lastLines) {
  public CommandResult {
    lastLines = List.copyOf(lastLines);
  }

  public boolean succeeded() {
    return exitCode == 0;
  }
}
