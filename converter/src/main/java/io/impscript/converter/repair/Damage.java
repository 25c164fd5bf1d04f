package io.impscript.converter.repair;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.model.SourceSpan;

/** Damage that cannot be repaired; ends the reading. */
final class Damage extends RuntimeException {
  private final transient Diagnostic finding;

  Damage(SourceSpan place, String message) {
    this(Diagnostic.of(DiagnosticCode.BAD_FORMAT, place, message));
  }

  Damage(Diagnostic finding) {
    super(finding.message(), null, false, false);
    this.finding = finding;
  }

  Diagnostic finding() {
    return finding;
  }
}
