package io.impscript.runtime.cli;

import io.impscript.diag.NearNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
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
    if (thrown instanceof UnmatchedArgumentException unmatched) {
      unmatched(nameOnly(unmatched.getUnmatched().get(0)), verb);
    } else if (thrown.getArgSpec() != null && thrown.getValue() != null) {
      badValue(thrown);
    } else {
      say(lowerFirst(thrown.getMessage()), Optional.empty());
    }
    console.err().println("  see: " + verb.getCommandSpec().qualifiedName() + " --help");
    return ExitCode.WRONG_USAGE.number();
  }

  private static String nameOnly(String given) {
    int value = given.startsWith("--") ? given.indexOf('=') : -1;
    return value < 0 ? given : given.substring(0, value);
  }

  private void unmatched(String given, CommandLine verb) {
    List<String> known = new ArrayList<>(verb.getSubcommands().keySet());
    verb.getCommandSpec().options().forEach(option -> known.addAll(List.of(option.names())));
    boolean leaf = verb.getSubcommands().isEmpty();
    String what =
        given.startsWith("-")
            ? "there is no option '%s'"
            : leaf ? "'%s' is one argument too many" : "there is no command '%s'";
    say(what.formatted(given), NearNames.hint(given, known));
  }

  private void badValue(ParameterException thrown) {
    ArgSpec argument = thrown.getArgSpec();
    String value = thrown.getValue();
    if (argument.type() == Map.class) {
      say(
          name(argument) + " takes " + argument.paramLabel() + ", not '" + value + "'",
          Optional.empty());
    } else if (argument.completionCandidates() != null) {
      List<String> values = new ArrayList<>();
      argument.completionCandidates().forEach(values::add);
      say(
          name(argument) + " takes " + any(values) + ", not '" + value + "'",
          NearNames.hint(value, values));
    } else {
      say(lowerFirst(thrown.getMessage()), Optional.empty());
    }
  }

  private void say(String message, Optional<String> hint) {
    console.err().println("imps: " + message);
    hint.ifPresent(line -> console.err().println("  " + line));
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  private static String any(List<String> values) {
    int last = values.size() - 1;
    return last < 1
        ? String.join("", values)
        : String.join(", ", values.subList(0, last)) + " or " + values.get(last);
  }

  private static String lowerFirst(String text) {
    return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }
}
