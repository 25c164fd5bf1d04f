package io.impscript.runtime.cli;

import io.impscript.converter.files.AtomicFiles;
import io.impscript.converter.report.ConversionReport;
import io.impscript.converter.report.InputReport;
import io.impscript.converter.report.ReportJson;
import io.impscript.converter.report.ReportPage;
import io.impscript.converter.report.ReportTable;
import io.impscript.diag.Diagnostic;
import io.impscript.runtime.convert.Conversion;
import io.impscript.runtime.convert.ConversionRequest;
import io.impscript.runtime.convert.ConversionWriter;
import io.impscript.runtime.convert.Workspace;
import io.impscript.runtime.session.Session;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code imps convert}. */
@Command(
    name = "convert",
    description = "Turn what sites have into scripts, or into what sites have.")
final class ConvertCommand extends Verb {
  /** What can be made. */
  enum Wanted {
    dsl,
    imps,
    kiwi
  }

  private static final int MOST_FINDINGS = 100;
  private static final String KINDS =
      "IMPS JSON, image groups, node maps, Kiwi, recipe archives and scripts do";

  @Parameters(
      arity = "1..*",
      paramLabel = "INPUT",
      description =
          "Files and folders, mixed: IMPS JSON, image groups, node maps, Kiwi descriptions, recipe"
              + " archives, scripts. What each is shows in its content, not in its name.")
  private List<Path> inputs;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "TARGET",
      description = "dsl: scripts; imps: IMPS JSON; kiwi: Kiwi descriptions.")
  private Wanted target;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "Folder to write to. Needed unless --check is given.")
  private Path output;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Also write the report: as JSON to FILE.json, as a page to FILE.html.")
  private List<Path> reports = new ArrayList<>();

  @Option(
      names = "--check",
      description = "Convert, read back and compare, but write nothing, except reports.")
  private boolean check;

  @Option(names = "--force", description = "Overwrite files that are there.")
  private boolean force;

  @Mixin private DescriptionOptions descriptions;
  @Mixin private ScriptArguments scripts;
  @Mixin private ArchiveArguments archives;
  @Mixin private FormatOption format;

  @Override
  ExitCode execute() throws IOException {
    refuseUsage();
    try (Workspace workspace = new Workspace()) {
      return convert(Session.standard(), workspace);
    }
  }

  private ExitCode convert(Session session, Workspace workspace) throws IOException {
    Conversion conversion = conversion(session, workspace);
    ConversionRequest request =
        new ConversionRequest(inputs, scripts.values(), archives.dictionary());
    Conversion.Made made = conversion.run(request);
    List<String> written = check ? List.of() : write(made);
    ConversionReport report = made.report(conversion.target(), check, written);
    for (Path file : reports) {
      AtomicFiles.write(file, text(file, report).getBytes(StandardCharsets.UTF_8));
    }
    print(session, report);
    return report.allCarried() && !report.inputs().isEmpty()
        ? ExitCode.DONE
        : ExitCode.INPUT_HAS_ERRORS;
  }

  private void refuseUsage() {
    if (output == null && !check) {
      throw new CliFailure(
          ExitCode.WRONG_USAGE, "where to?", "name a folder with -o DIR, or look first by --check");
    }
    for (Path file : reports) {
      if (!isPage(file) && !file.toString().endsWith(".json")) {
        throw new CliFailure(
            ExitCode.WRONG_USAGE,
            "the report '" + file + "' is neither .json nor .html",
            "the ending decides the form");
      }
    }
  }

  private Conversion conversion(Session session, Workspace workspace) {
    return switch (target) {
      case dsl -> Conversion.toScripts(session, workspace);
      case imps -> Conversion.toImps(session, workspace, folder(), stamp());
      case kiwi -> Conversion.toKiwi(session, workspace, descriptions.options());
    };
  }

  /** Where earlier outputs may lie; a check has no folder to look in. */
  private Path folder() {
    return output == null ? Path.of("") : output;
  }

  private List<String> write(Conversion.Made made) throws IOException {
    ConversionWriter writer = new ConversionWriter(output);
    List<Path> taken = force ? List.of() : writer.inTheWay(made.members());
    if (!taken.isEmpty()) {
      String more = taken.size() == 1 ? "" : " and " + (taken.size() - 1) + " more";
      throw new CliFailure(
          ExitCode.WRONG_USAGE,
          taken.get(0) + more + " would be overwritten; nothing was written",
          "choose another folder, or overwrite with --force");
    }
    return writer.write(made.members());
  }

  private static String text(Path file, ConversionReport report) {
    return isPage(file) ? ReportPage.print(report) : ReportJson.print(report);
  }

  private static boolean isPage(Path file) {
    return file.toString().matches("(?s).*\\.html?");
  }

  private void print(Session session, ConversionReport report) {
    if (format.isJson()) {
      console().out().print(ReportJson.print(report));
      return;
    }
    List<Diagnostic> all =
        report.inputs().stream().map(InputReport::allFindings).flatMap(List::stream).toList();
    List<Diagnostic> shown = all.subList(0, Math.min(all.size(), MOST_FINDINGS));
    new Findings(console(), format.get(), session.sources()).print(shown);
    if (shown.size() < all.size()) {
      int more = all.size() - shown.size();
      console().err().println("and " + more + " more findings; --report shows them all");
    }
    if (report.inputs().isEmpty()) {
      console().err().println("imps: nothing was found that converts");
      console().err().println("  " + KINDS);
    }
    ReportTable.lines(report).forEach(console().out()::println);
  }
}
