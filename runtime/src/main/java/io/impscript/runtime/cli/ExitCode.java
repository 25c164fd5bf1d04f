package io.impscript.runtime.cli;

/** How a command ends; documented for scripts that call it. */
enum ExitCode {
  DONE(0),
  INPUT_HAS_ERRORS(1),
  WRONG_USAGE(2),
  STEP_FAILED(3),
  TOOL_MISSING(4),
  BUSY(5),
  OUR_FAULT(70);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }

  /** The code of a number. */
  static ExitCode of(int number) {
    for (ExitCode code : values()) {
      if (code.number == number) {
        return code;
      }
    }
    return OUR_FAULT;
  }
}
