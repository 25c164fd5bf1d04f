package io.impscript.diag;

import java.util.List;

/** The form for editors and grep: {@code file:line:column: error: message [code]}. */
public final class OneLineRenderer implements DiagnosticRenderer {
  @Override
  public String render(List<Diagnostic> diagnostics, SourceLookup sources) {
    StringBuilder out = new StringBuilder();
    for (Diagnostic diagnostic : diagnostics) {
      diagnostic.place().ifPresent(span -> out.append(Position.of(span)).append(": "));
      out.append(diagnostic.severity().label())
          .append(": ")
          .append(Printable.of(diagnostic.message()))
          .append(" [")
          .append(diagnostic.code().id())
          .append("]\n");
    }
    return out.toString();
  }
}
