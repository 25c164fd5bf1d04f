package io.impscript.runtime.cli;

import io.impscript.runtime.build.ProgressPrinter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where a command's text goes.
 *
 * @param out what was asked for
 * @param err what goes wrong, and progress
 * @param outIsTerminal whether a person reads {@code out} as it comes
 * @param errIsTerminal whether a person reads {@code err} as it comes
 */
record Console(PrintStream out, PrintStream err, boolean outIsTerminal, boolean errIsTerminal) {
  /** Java cannot tell a terminal's width either; most are at least this wide. */
  private static final int WIDTH = 80;

  /**
   * The process's own streams. Java cannot tell which of them is a terminal; the launcher says so
   * in the system property {@code imps.terminals}, as a list of descriptor numbers.
   */
  static Console system() {
    String terminals = System.getProperty("imps.terminals", "");
    return new Console(
        stream(FileDescriptor.out),
        stream(FileDescriptor.err),
        terminals.contains("1"),
        terminals.contains("2"));
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  boolean colours(boolean terminal) {
    return terminal && System.getenv("NO_COLOR") == null && !"dumb".equals(System.getenv("TERM"));
  }

  /** How progress looks on the error stream. */
  ProgressPrinter.Look look() {
    return new ProgressPrinter.Look(errIsTerminal, colours(errIsTerminal), WIDTH);
  }
}
