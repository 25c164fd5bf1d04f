package io.impscript.runtime.cli;

import io.impscript.converter.diff.Difference;
import io.impscript.converter.diff.DifferenceText;
import io.impscript.diag.Diagnostic;
import io.impscript.diag.NearNames;
import io.impscript.diag.Severity;
import io.impscript.runtime.convert.ConversionRequest;
import io.impscript.runtime.convert.DiffSide;
import io.impscript.runtime.convert.Workspace;
import io.impscript.runtime.session.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code imps diff}. */
@Command(
    name = "diff",
    description = {
      "Compare two recipes, or all that two files or folders declare, by meaning, whatever their"
          + " formats. Exit code 0: they mean the same; 1: they differ. When things were made and"
          + " what is remembered of their past is not compared."
    })
final class DiffCommand extends Verb {
  @Parameters(
      index = "0",
      paramLabel = "A",
      description = "A file or folder; FILE#NAME is one recipe of it.")
  private String first;

  @Parameters(index = "1", paramLabel = "B", description = "Another one.")
  private String second;

  @Option(
      names = "--recipe",
      paramLabel = "NAME",
      description = "Compare only the recipes of this name.")
  private String recipe = "";

  @Mixin private ScriptArguments scripts;
  @Mixin private ArchiveArguments archives;
  @Mixin private FormatOption format;

  @Override
  ExitCode execute() throws IOException {
    Session session = Session.standard();
    try (Workspace workspace = new Workspace()) {
      DiffSide one = DiffSide.read(session, request(first), workspace);
      DiffSide other = DiffSide.read(session, request(second), workspace);
      return unreadable(session, one, other)
          ? ExitCode.INPUT_HAS_ERRORS
          : compare(side(one, first), side(other, second));
    }
  }

  private ConversionRequest request(String argument) {
    return new ConversionRequest(List.of(path(argument)), scripts.values(), archives.dictionary());
  }

  private boolean unreadable(Session session, DiffSide one, DiffSide other) {
    List<Diagnostic> findings =
        java.util.stream.Stream.of(one, other)
            .flatMap(side -> side.findings().stream())
            .filter(finding -> finding.severity() != Severity.NOTE)
            .toList();
    boolean bad = findings.stream().anyMatch(Diagnostic::isError);
    if (bad || !format.isJson()) {
      new Findings(console(), format.get(), session.sources()).print(findings);
    }
    return bad;
  }

  private ExitCode compare(DiffSide one, DiffSide other) {
    List<Difference> found = DiffSide.between(one, other);
    if (format.isJson()) {
      console().out().print(DifferenceText.json(found));
    } else {
      DifferenceText.lines(first, second, found).forEach(console().out()::println);
    }
    return found.isEmpty() ? ExitCode.DONE : ExitCode.INPUT_HAS_ERRORS;
  }

  private DiffSide side(DiffSide read, String argument) {
    String name = name(argument);
    if (name.isEmpty()) {
      return read;
    }
    DiffSide only = read.only(name);
    if (only.side().catalog().recipes().isEmpty()) {
      List<String> known = read.side().catalog().recipes().stream().map(r -> r.name()).toList();
      throw new CliFailure(
          ExitCode.WRONG_USAGE,
          "there is no recipe '" + name + "' in " + path(argument),
          NearNames.hint(name, known).orElse("recipes: " + String.join(", ", known)));
    }
    return only;
  }

  /** The part before the sign, unless a file is really called that. */
  private static Path path(String argument) {
    int sign = argument.lastIndexOf('#');
    boolean picked = sign > 0 && !Files.exists(Path.of(argument));
    return Path.of(picked ? argument.substring(0, sign) : argument);
  }

  private String name(String argument) {
    String path = path(argument).toString();
    return path.length() < argument.length() && argument.charAt(path.length()) == '#'
        ? argument.substring(path.length() + 1)
        : recipe;
  }
}
