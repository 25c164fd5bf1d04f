package io.impscript.diag;

import io.impscript.model.SourceSpan;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One finding.
 *
 * @param code what kind of finding; documented in the reference
 * @param severity how much it matters
 * @param place the range it is about; empty only for a finding about no text at all
 * @param message one sentence without a final full stop that says what is wrong
 * @param hints what to do: a near name, what is allowed here, the cure; in the order to be shown
 * @param related other places that belong to it, such as where a name was first declared
 */
public record Diagnostic(
    DiagnosticCode code,
    Severity severity,
    Optional<SourceSpan> place,
    String message,
    List<String> hints,
    List<Related> related) {
  public Diagnostic {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(message, "message");
    hints = List.copyOf(hints);
    related = List.copyOf(related);
  }

  /** A second place, with what it has to do with the first. */
  public record Related(SourceSpan place, String message) {}

  /** A finding of its code's usual severity. */
  public static Diagnostic of(DiagnosticCode code, SourceSpan place, String message) {
    return new Diagnostic(
        code, code.severity(), Optional.ofNullable(place), message, List.of(), List.of());
  }

  public Diagnostic withHint(String hint) {
    List<String> more = new java.util.ArrayList<>(hints);
    more.add(hint);
    return new Diagnostic(code, severity, place, message, more, related);
  }

  public Diagnostic withRelated(SourceSpan otherPlace, String text) {
    List<Related> more = new java.util.ArrayList<>(related);
    more.add(new Related(otherPlace, text));
    return new Diagnostic(code, severity, place, message, hints, more);
  }

  public Diagnostic withSeverity(Severity other) {
    return new Diagnostic(code, other, place, message, hints, related);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }
}
