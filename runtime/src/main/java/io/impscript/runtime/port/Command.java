package io.impscript.runtime.port;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One call of an external program, as data: nothing runs until a {@link CommandRunner} takes it.
 *
 * @param argv program and arguments, never empty and never joined by a shell
 * @param environment the whole environment of the program; nothing is inherited beside it
 * @param directory working directory
 * @param shown what a person is told that runs: the arguments before a sandbox wrapped them
 * @param lifeline whether standard input is a pipe that stays open and silent for as long as our
 *     own process lives, so that its end tells the program of our death; empty input otherwise
 */
public record Command(
    List<String> argv,
    Map<String, String> environment,
    Path directory,
    List<String> shown,
    boolean lifeline) {
  /** The environment of programs of the system: its own folders, and messages as we know them. */
  public static final Map<String, String> SYSTEM =
      Map.of("PATH", "/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL", "C");

  public Command {
    if (argv.isEmpty()) {
      throw new IllegalArgumentException("a command needs a program");
    }
    argv = List.copyOf(argv);
    environment = Map.copyOf(environment);
    Objects.requireNonNull(directory, "directory");
    shown = List.copyOf(shown);
  }

  /** A program with empty standard input, shown as it is. */
  public Command(List<String> argv, Map<String, String> environment, Path directory) {
    this(argv, environment, directory, argv, false);
  }

  /** A program of the system that works on absolute paths. */
  public static Command ofSystem(List<String> argv) {
    return new Command(argv, SYSTEM, Path.of("/"));
  }

  /**
   * This command as a sandbox runs it: the wrapper takes its place, while people still see this
   * one.
   *
   * @param wrapper program and arguments that set the surroundings up and then run this command
   * @param hostDirectory working directory of the wrapper
   */
  public Command wrapped(List<String> wrapper, Path hostDirectory) {
    return new Command(wrapper, environment, hostDirectory, shown, true);
  }

  /** The program's name as a person would say it: its path without folders. */
  public String program() {
    Path name = Path.of(shown.get(0)).getFileName();
    return name == null ? shown.get(0) : name.toString();
  }
}
