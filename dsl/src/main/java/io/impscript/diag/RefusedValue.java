package io.impscript.diag;

import io.impscript.model.SourceSpan;
import java.util.List;
import java.util.Optional;

/** Words a finding about a value that is none of those allowed. */
public final class RefusedValue {
  private RefusedValue() {}

  /**
   * The finding.
   *
   * @param taker what the value is given to
   * @param values the values there are; empty where they cannot be counted
   * @param said what is taken instead, to be read after "it takes"
   */
  public static Diagnostic finding(
      SourceSpan place, String taker, String value, List<String> values, String said) {
    Diagnostic finding =
        Diagnostic.of(
            DiagnosticCode.BAD_VALUE, place, "'" + taker + "' does not take '" + value + "'");
    return near(value, values).map(finding::withHint).orElse(finding).withHint("it takes " + said);
  }

  /** Names differ in letter case less often than values do. */
  private static Optional<String> near(String value, List<String> values) {
    for (String one : values) {
      if (one.equalsIgnoreCase(value)) {
        return Optional.of("did you mean '" + one + "'?");
      }
    }
    return NearNames.hint(value, values);
  }
}
