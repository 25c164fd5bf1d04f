package io.impscript.runtime.cli;

import io.impscript.diag.NearNames;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line, in three lines at most. */
final class UsageHandler implements IParameterExceptionHandler {
  private final Console console;

  UsageHandler(Console console) {
    this.console = console;
  }

  @Override
  public int handleParseException(ParameterException thrown, String[] args) {
    CommandLine verb = thrown.getCommandLine();
    console.err().println("imps: " + lowerFirst(thrown.getMessage()));
    if (thrown instanceof UnmatchedArgumentException unmatched) {
      suggest(unmatched, verb);
    }
    console.err().println("  see: " + verb.getCommandSpec().qualifiedName() + " --help");
    return ExitCode.WRONG_USAGE.number();
  }

  private void suggest(UnmatchedArgumentException unmatched, CommandLine verb) {
    List<String> given = unmatched.getUnmatched();
    List<String> known = new java.util.ArrayList<>(verb.getSubcommands().keySet());
    verb.getCommandSpec().options().forEach(option -> known.addAll(List.of(option.names())));
    NearNames.hint(given.get(0), known).ifPresent(hint -> console.err().println("  " + hint));
  }

  private static String lowerFirst(String text) {
    return text.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + text.substring(1);
  }
}
