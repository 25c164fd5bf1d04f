package io.impscript.runtime.repl;

import java.io.IOException;
import org.jline.terminal.spi.SystemStream;
import org.jline.terminal.spi.TerminalProvider;

/** Tells whether a person is at the standard input. */
final class StandardInput {
  private StandardInput() {}

  static boolean isTerminal() {
    try {
      return TerminalProvider.load("jni").isSystemStream(SystemStream.Input);
    } catch (IOException | RuntimeException | LinkageError noNativeCode) {
      return System.console() != null;
    }
  }
}
