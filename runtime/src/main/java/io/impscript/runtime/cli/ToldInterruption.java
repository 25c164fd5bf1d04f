package io.impscript.runtime.cli;

/** Ends a command that was stopped and has said so, while the machine still waited for it. */
final class ToldInterruption extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
