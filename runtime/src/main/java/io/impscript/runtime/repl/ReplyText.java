package io.impscript.runtime.repl;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticRenderer;
import io.impscript.diag.SourceLookup;
import java.util.List;

/** Replies as people see them. */
final class ReplyText {
  private final DiagnosticRenderer renderer;

  /**
   * @param renderer the form of findings
   */
  ReplyText(DiagnosticRenderer renderer) {
    this.renderer = renderer;
  }

  /** Whole lines; empty where there is nothing to say. */
  String of(ReplReply reply, SourceLookup sources) {
    if (reply instanceof ReplReply.Evaluated evaluated) {
      return evaluated(evaluated) + findings(evaluated.diagnostics(), sources);
    } else if (reply instanceof ReplReply.Failed failed) {
      return findings(failed.diagnostics(), sources);
    } else if (reply instanceof ReplReply.Text text) {
      return text.text() + findings(text.diagnostics(), sources);
    } else if (reply instanceof ReplReply.Refused refused) {
      return refused(refused);
    }
    return "";
  }

  private static String evaluated(ReplReply.Evaluated evaluated) {
    StringBuilder text = new StringBuilder();
    evaluated.changes().forEach(change -> text.append("+ ").append(change).append('\n'));
    evaluated.value().ifPresent(value -> text.append(value).append('\n'));
    return text.toString();
  }

  private static String refused(ReplReply.Refused refused) {
    StringBuilder text = new StringBuilder("error: " + refused.message() + "\n");
    refused.hints().forEach(hint -> text.append("   = ").append(hint).append('\n'));
    return text.toString();
  }

  private String findings(List<Diagnostic> diagnostics, SourceLookup sources) {
    return diagnostics.isEmpty() ? "" : renderer.render(diagnostics, sources);
  }
}
