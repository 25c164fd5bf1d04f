package io.impscript.runtime.cli;

import io.impscript.diag.Checked;
import io.impscript.load.Loaded;
import io.impscript.runtime.session.Session;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code imps check}. */
@Command(name = "check", description = "Find every error in scripts; run nothing.")
final class CheckCommand extends Verb {
  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Scripts; one catalog is made of all.")
  private List<Path> files;

  @Mixin private ScriptArguments scripts = new ScriptArguments();
  @Mixin private FormatOption format = new FormatOption();

  /**
   * Whether a command line only names files to check. Editors and hooks call it that way, again and
   * again; reading the command line by annotations would take as long as the check.
   */
  static boolean isPlain(String... line) {
    return line.length > 1
        && line[0].equals("check")
        && Arrays.stream(line).noneMatch(word -> word.startsWith("-") || word.startsWith("@"));
  }

  /** Carries out such a command line. */
  static int plain(Console console, String... line) {
    CheckCommand check = new CheckCommand();
    check.talkTo(console);
    try {
      check.files = Arrays.stream(line).skip(1).map(Path::of).toList();
      return check.call();
    } catch (Exception e) {
      return new FailureHandler(console).report(e, false);
    }
  }

  @Override
  ExitCode execute() {
    Session session = Session.standard();
    Checked<Loaded> checked = session.check(scripts.request(files));
    new Findings(console(), format.get(), session.sources()).print(checked.diagnostics());
    if (checked.hasErrors()) {
      return ExitCode.INPUT_HAS_ERRORS;
    }
    if (!format.isJson()) {
      checked.value().ifPresent(loaded -> console().out().println(Counts.of(loaded.catalog())));
    }
    return ExitCode.DONE;
  }
}
