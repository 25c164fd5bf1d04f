package io.impscript.runtime.cli;

import io.impscript.runtime.files.FileTrouble;
import java.nio.file.FileSystemException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns whatever a verb throws into a message and an exit code. */
final class FailureHandler implements IExecutionExceptionHandler {
  /** As shells say it of SIGINT. */
  private static final int INTERRUPTED = 130;

  private final Console console;

  FailureHandler(Console console) {
    this.console = console;
  }

  @Override
  public int handleExecutionException(Exception thrown, CommandLine verb, ParseResult parsed) {
    boolean debug =
        verb.getCommandSpec().root().userObject() instanceof ImpsCommand root && root.debug();
    return report(thrown, debug);
  }

  /**
   * Says what was thrown.
   *
   * @param debug whether the stack of an internal error is wanted
   * @return the exit code
   */
  int report(Exception thrown, boolean debug) {
    if (thrown instanceof CliFailure failure) {
      console.err().println("imps: " + failure.getMessage());
      failure.hints().forEach(hint -> console.err().println("  " + hint));
      return failure.exitCode().number();
    } else if (thrown instanceof FileTrouble) {
      console.err().println("imps: " + thrown.getMessage());
      return ExitCode.STEP_FAILED.number();
    } else if (thrown instanceof FileSystemException trouble) {
      return fileTrouble(trouble);
    } else if (thrown instanceof InterruptedException) {
      tellInterruption();
      return INTERRUPTED;
    }
    return thrown instanceof ToldInterruption ? INTERRUPTED : ourFault(thrown, debug);
  }

  void tellInterruption() {
    console.err().println("imps: interrupted");
  }

  private int fileTrouble(FileSystemException trouble) {
    String reason = trouble.getReason() == null ? kind(trouble) : trouble.getReason();
    console.err().println("imps: " + trouble.getFile() + ": " + reason);
    return ExitCode.STEP_FAILED.number();
  }

  private static String kind(FileSystemException trouble) {
    if (trouble instanceof java.nio.file.NoSuchFileException) {
      return "no such file";
    } else if (trouble instanceof java.nio.file.AccessDeniedException) {
      return "permission denied";
    }
    return "cannot be used";
  }

  private int ourFault(Exception thrown, boolean debug) {
    console.err().println("imps: internal error: " + thrown);
    if (debug) {
      thrown.printStackTrace(console.err());
    } else {
      console.err().println("  this is a mistake of ours; run again with --debug and report it");
    }
    return ExitCode.OUR_FAULT.number();
  }
}
