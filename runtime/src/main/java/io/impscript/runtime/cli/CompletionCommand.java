package io.impscript.runtime.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code imps completion}. */
@Command(
    name = "completion",
    description = {
      "Print a script that completes imps commands in a shell.",
      "bash: eval \"$(imps completion bash)\"; zsh: the same with zsh."
    })
final class CompletionCommand extends Verb {
  /** The shells there is a completion for. */
  enum Shell {
    bash,
    zsh
  }

  @Parameters(paramLabel = "SHELL", description = "${COMPLETION-CANDIDATES}")
  private Shell shell;

  @Override
  ExitCode execute() {
    if (shell == Shell.zsh) {
      console().out().print(part("completion-head.zsh"));
    }
    console().out().println(words());
    console().out().print(part("completion-tail.sh"));
    return ExitCode.DONE;
  }

  /**
   * zsh expands no alias in what is evaluated together with it: a function of ours takes its place.
   */
  private String words() {
    return AutoComplete.bash("imps", Main.commands(console()))
        .replace("alias compopt=complete", ":");
  }

  private static String part(String name) {
    try (InputStream in = CompletionCommand.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
