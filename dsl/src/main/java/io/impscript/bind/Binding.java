package io.impscript.bind;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.eval.CallSite;
import io.impscript.eval.CallSites;
import io.impscript.model.SourceSpan;
import java.util.function.Consumer;

/**
 * What all binders of a run share.
 *
 * @param sites knows where the word is written that is being said
 * @param found where findings go
 */
public record Binding(CallSites sites, Consumer<Diagnostic> found) {
  /** Where the word is written that is being said. */
  public CallSite site() {
    return sites.current();
  }

  /** Reports a finding with what to do about it. */
  public void report(DiagnosticCode code, SourceSpan place, String message, String hint) {
    found.accept(Diagnostic.of(code, place, message).withHint(hint));
  }
}
