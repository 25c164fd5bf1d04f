package io.impscript.runtime.cli;

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
      // The script is for bash; zsh reads it after this.
      console().out().println("autoload -U +X bashcompinit && bashcompinit");
    }
    console().out().println(AutoComplete.bash("imps", Main.commands(console())));
    return ExitCode.DONE;
  }
}
