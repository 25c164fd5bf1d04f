package io.impscript.runtime.cli;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticRenderer;
import io.impscript.diag.HumanRenderer;
import io.impscript.diag.JsonRenderer;
import io.impscript.diag.OneLineRenderer;
import io.impscript.diag.SourceLookup;
import java.util.List;

/** Prints findings in the form asked for. */
final class Findings {
  private final Console console;
  private final FormatOption.Format format;
  private final SourceLookup sources;

  Findings(Console console, FormatOption.Format format, SourceLookup sources) {
    this.console = console;
    this.format = format;
    this.sources = sources;
  }

  /**
   * Prints to the error stream, so that what was asked for stays clean; JSON was asked for itself.
   */
  void print(List<Diagnostic> findings) {
    if (format == FormatOption.Format.json) {
      console.out().print(new JsonRenderer().render(findings, sources));
    } else if (!findings.isEmpty()) {
      console.err().print(renderer().render(findings, sources));
    }
  }

  private DiagnosticRenderer renderer() {
    return format == FormatOption.Format.line
        ? new OneLineRenderer()
        : new HumanRenderer(console.colours(console.errIsTerminal()));
  }
}
