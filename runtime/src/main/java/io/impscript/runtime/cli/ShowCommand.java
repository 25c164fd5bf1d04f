package io.impscript.runtime.cli;

import io.impscript.converter.json.JsonPrinter;
import io.impscript.diag.Checked;
import io.impscript.diag.NearNames;
import io.impscript.load.Loaded;
import io.impscript.runtime.session.Session;
import io.impscript.runtime.session.Shown;
import io.impscript.validate.MergedRecipe;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code imps show}. */
@Command(
    name = "show",
    description = "Show what scripts declare, or one recipe with all that it takes in and why.")
final class ShowCommand extends Verb {
  @Parameters(index = "0", paramLabel = "FILE", description = "The script.")
  private Path file;

  @Parameters(index = "1", arity = "0..1", paramLabel = "NAME", description = "A recipe.")
  private String name = "";

  @Mixin private ScriptArguments scripts;
  @Mixin private FormatOption format;

  @Override
  ExitCode execute() {
    Session session = Session.standard();
    Checked<Loaded> loaded = session.check(scripts.request(List.of(file)));
    if (loaded.hasErrors()) {
      new Findings(console(), format.get(), session.sources()).print(loaded.diagnostics());
      return ExitCode.INPUT_HAS_ERRORS;
    }
    return name.isEmpty()
        ? overview(loaded.value().orElseThrow())
        : recipe(session, loaded.value().orElseThrow());
  }

  private ExitCode overview(Loaded loaded) {
    print(Shown.overview(loaded));
    return ExitCode.DONE;
  }

  private ExitCode recipe(Session session, Loaded loaded) {
    List<String> known = loaded.catalog().recipes().stream().map(r -> r.name()).toList();
    if (!known.contains(name)) {
      throw new CliFailure(
          ExitCode.WRONG_USAGE,
          "there is no recipe '" + name + "'",
          NearNames.hint(name, known).orElse("recipes: " + String.join(", ", known)));
    }
    Checked<MergedRecipe> merged = session.merge(loaded, name);
    merged.value().ifPresent(recipe -> print(Shown.recipe(recipe)));
    return merged.hasErrors() ? ExitCode.INPUT_HAS_ERRORS : ExitCode.DONE;
  }

  private void print(Shown shown) {
    if (format.isJson()) {
      console().out().print(JsonPrinter.print(shown.values()));
    } else {
      shown.lines().forEach(console().out()::println);
    }
  }
}
