package io.impscript.runtime.cli;

import io.impscript.diag.Checked;
import io.impscript.load.Loaded;
import io.impscript.runtime.session.Session;
import java.nio.file.Path;
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

  @Mixin private ScriptArguments scripts;
  @Mixin private FormatOption format;

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
