package io.impscript.runtime.exec;

import java.io.IOException;

/** A program that is needed is not installed on this machine. */
public final class MissingProgramException extends IOException {
  private static final long serialVersionUID = 1L;

  private final String program;

  public MissingProgramException(String program) {
    super(program + " is not installed, or not on the PATH");
    this.program = program;
  }

  /** Name of the program, as it was asked for. */
  public String program() {
    return program;
  }
}
