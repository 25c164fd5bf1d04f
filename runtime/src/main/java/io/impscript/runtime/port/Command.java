package io.impscript.runtime.port;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * One call of an external program, as data: nothing runs until a {@link CommandRunner} takes it.
 *
 * @param argv program and arguments, never empty and never joined by a shell
 * @param environment the whole environment of the program; nothing is inherited beside it
 * @param directory working directory
 */
public record Command(List<String> argv, Map<String, String> environment, Path directory) {
  public Command {
    if (argv.isEmpty()) {
      throw new IllegalArgumentException("a command needs a program");
    }
    argv = List.copyOf(argv);
    environment = Map.copyOf(environment);
  }

  /** The program's name as a person would say it: its path without folders. */
  public String program() {
    return Path.of(argv.get(0)).getFileName().toString();
  }
}
