package io.impscript.doc;

import io.impscript.diag.DiagnosticCode;
import java.util.Locale;

/** The page that lists the kinds of findings. */
final class FindingsPage {
  private FindingsPage() {}

  static String text() {
    StringBuilder page = new StringBuilder();
    page.append(
        "# Findings\n\nGenerated from the code. Every finding names its kind in brackets.\n\n");
    page.append("| kind | usual severity | what it is |\n| --- | --- | --- |\n");
    for (DiagnosticCode code : DiagnosticCode.values()) {
      String severity = code.severity().name().toLowerCase(Locale.ROOT);
      page.append("| `%s` | %s | %s |\n".formatted(code.id(), severity, code.summary()));
    }
    return page.toString();
  }
}
