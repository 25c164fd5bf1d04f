package io.impscript.rpm.install;

import java.util.List;

/**
 * A scriptlet or trigger as it is to be run within the root.
 *
 * @param owner the package it belongs to, with version and architecture
 * @param kind such as {@code %post}
 * @param interpreter the program and its first arguments
 * @param body to be put into a file that is the next argument; empty where only the interpreter is
 *     run, without further arguments
 * @param arguments what follows the file: counts of packages
 * @param input lines of the standard input: files for file triggers
 */
public record Script(
    String owner,
    String kind,
    List<String> interpreter,
    String body,
    List<String> arguments,
    List<String> input) {
  public Script {
    interpreter = List.copyOf(interpreter);
    arguments = List.copyOf(arguments);
    input = List.copyOf(input);
  }

  /** As rpm calls it in messages: {@code %post(bash-5.2-1.x86_64)}. */
  public String title() {
    return kind + "(" + owner + ")";
  }
}
