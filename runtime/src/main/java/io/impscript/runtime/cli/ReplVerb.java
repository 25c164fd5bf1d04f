package io.impscript.runtime.cli;

import io.impscript.runtime.repl.ReplSettings;
import io.impscript.runtime.repl.ReplTerminal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code imps repl}. */
@Command(
    name = "repl",
    description = "Try the language: what is typed is checked and evaluated at once.")
final class ReplVerb extends Verb {
  @Parameters(arity = "0..*", paramLabel = "FILE", description = "Scripts to load first.")
  private List<Path> files = new ArrayList<>();

  @Mixin private ScriptArguments scripts;

  @Override
  ExitCode execute() throws IOException {
    ReplSettings settings =
        ReplSettings.here(files, scripts.request(files).parameters(), Verb::now);
    boolean colours = console().colours(console().outIsTerminal());
    int code = ReplTerminal.talk(settings, console().out(), console().err(), colours);
    return ExitCode.of(code);
  }
}
