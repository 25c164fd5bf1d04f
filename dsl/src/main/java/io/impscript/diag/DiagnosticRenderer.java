package io.impscript.diag;

import java.util.List;

/** A form in which findings are shown. */
@FunctionalInterface
public interface DiagnosticRenderer {
  /**
   * All findings in one text, each line ended by a line feed; empty where there is nothing to say.
   * Control characters of the input never get into the text as they are.
   *
   * @param diagnostics the findings in the order to be shown
   * @param sources where the lines they are about can be had
   */
  String render(List<Diagnostic> diagnostics, SourceLookup sources);
}
