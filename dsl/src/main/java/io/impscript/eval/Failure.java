package io.impscript.eval;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.model.SourceSpan;
import java.util.Optional;

/** Ends the evaluation of a statement: carries the finding to where evaluation can go on. */
public final class Failure extends RuntimeException {
  private final transient Diagnostic diagnostic;
  private final boolean fatal;

  private Failure(Diagnostic diagnostic, boolean fatal) {
    super(diagnostic == null ? "follows from an earlier finding" : diagnostic.message(), null);
    this.diagnostic = diagnostic;
    this.fatal = fatal;
  }

  /** A finding whose place is filled in by the expression around it. */
  public static Failure of(DiagnosticCode code, String message) {
    return new Failure(Diagnostic.of(code, null, message), false);
  }

  public static Failure of(DiagnosticCode code, String message, String hint) {
    return new Failure(Diagnostic.of(code, null, message).withHint(hint), false);
  }

  public static Failure of(Diagnostic diagnostic) {
    return new Failure(diagnostic, false);
  }

  /** The consequence of a finding that has been reported already. */
  public static Failure reported() {
    return new Failure(null, false);
  }

  static Failure limit(String message, String hint) {
    Diagnostic diagnostic = Diagnostic.of(DiagnosticCode.LIMIT_EXCEEDED, null, message);
    return new Failure(diagnostic.withHint(hint), true);
  }

  /** This failure, after which nothing more is evaluated. */
  public Failure ending() {
    return new Failure(diagnostic, true);
  }

  /** This failure with a place, unless it has one. */
  public Failure at(SourceSpan place) {
    if (diagnostic == null || diagnostic.place().isPresent()) {
      return this;
    }
    return new Failure(
        new Diagnostic(
            diagnostic.code(),
            diagnostic.severity(),
            Optional.ofNullable(place),
            diagnostic.message(),
            diagnostic.hints(),
            diagnostic.related()),
        fatal);
  }

  /** The finding; empty where it has been reported already. */
  public Optional<Diagnostic> diagnostic() {
    return Optional.ofNullable(diagnostic);
  }

  /** Whether evaluation as a whole ends. */
  public boolean isFatal() {
    return fatal;
  }

  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
