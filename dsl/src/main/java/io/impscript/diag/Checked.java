package io.impscript.diag;

import java.util.List;
import java.util.Optional;

/**
 * A value, or the findings that stand in its way, or both: with warnings, or with errors that leave
 * the value whole enough to look for more errors in it. Whoever uses the value asks {@link
 * #hasErrors} first.
 *
 * @param value the result; empty where a finding is an error that left nothing usable
 * @param diagnostics all findings, sorted by place
 */
public record Checked<T>(Optional<T> value, List<Diagnostic> diagnostics) {
  public Checked {
    diagnostics = List.copyOf(diagnostics);
  }

  public static <T> Checked<T> of(T value, List<Diagnostic> diagnostics) {
    return new Checked<>(Optional.of(value), diagnostics);
  }

  public static <T> Checked<T> failed(List<Diagnostic> diagnostics) {
    return new Checked<>(Optional.empty(), diagnostics);
  }

  public boolean hasErrors() {
    return diagnostics.stream().anyMatch(Diagnostic::isError);
  }
}
