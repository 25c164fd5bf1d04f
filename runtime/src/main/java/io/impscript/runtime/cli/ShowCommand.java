package io.impscript.runtime.cli;

import io.impscript.converter.json.JsonPrinter;
import io.impscript.diag.Checked;
import io.impscript.diag.NearNames;
import io.impscript.load.Loaded;
import io.impscript.model.Element;
import io.impscript.runtime.session.Session;
import io.impscript.runtime.show.NamedThing;
import io.impscript.runtime.show.Shown;
import io.impscript.validate.MergedRecipe;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code imps show}. */
@Command(
    name = "show",
    description =
        "Show what scripts declare, or one thing of it; a recipe with all that it takes in and why.")
final class ShowCommand extends Verb {
  /** What can be shown by its name, by the words that declare it. */
  enum Word {
    recipe,
    packageCollection,
    repository,
    imageGroup,
    nodeMap,
    fragment,
    parameter
  }

  @Parameters(index = "0", paramLabel = "FILE", description = "The script.")
  private Path file;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "NAME",
      description = "The name of a thing of any kind.")
  private String name = "";

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description =
          "What NAME names, where several kinds of things have it: ${COMPLETION-CANDIDATES}.")
  private Word kind;

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
        ? print(Shown.overview(loaded.value().orElseThrow()))
        : one(session, loaded.value().orElseThrow());
  }

  private ExitCode one(Session session, Loaded loaded) {
    NamedThing thing = wanted(NamedThing.all(loaded, session.sources()));
    return thing.word().equals(Element.Kind.RECIPE.word())
        ? recipe(session.merge(loaded, name))
        : print(thing.shown());
  }

  private NamedThing wanted(List<NamedThing> all) {
    List<NamedThing> possible =
        kind == null ? all : all.stream().filter(one -> one.word().equals(kind.name())).toList();
    List<NamedThing> named = possible.stream().filter(one -> one.name().equals(name)).toList();
    if (named.isEmpty()) {
      throw unknown(possible);
    } else if (named.size() > 1) {
      throw ambiguous(named);
    }
    return named.get(0);
  }

  private CliFailure unknown(List<NamedThing> possible) {
    List<String> names = possible.stream().map(NamedThing::name).distinct().toList();
    return new CliFailure(
        ExitCode.WRONG_USAGE,
        (kind == null ? "nothing" : "no " + kind) + " is named '" + name + "'",
        NearNames.hint(name, names).orElse("what is declared: imps show " + file));
  }

  private CliFailure ambiguous(List<NamedThing> named) {
    List<String> nouns = named.stream().map(one -> "a " + one.noun()).toList();
    int last = nouns.size() - 1;
    String ways =
        named.stream().map(one -> "--kind " + one.word()).collect(Collectors.joining(" or "));
    return new CliFailure(
        ExitCode.WRONG_USAGE,
        "%s and %s are named '%s'"
            .formatted(String.join(", ", nouns.subList(0, last)), nouns.get(last), name),
        "say which: " + ways);
  }

  private ExitCode recipe(Checked<MergedRecipe> merged) {
    merged.value().ifPresent(recipe -> print(Shown.merged(recipe)));
    return merged.hasErrors() ? ExitCode.INPUT_HAS_ERRORS : ExitCode.DONE;
  }

  private ExitCode print(Shown shown) {
    console().out().print(format.isJson() ? JsonPrinter.print(shown.values()) : shown.text());
    return ExitCode.DONE;
  }
}
