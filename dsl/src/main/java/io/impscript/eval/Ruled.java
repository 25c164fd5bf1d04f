package io.impscript.eval;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.spec.ValueRule;
import java.math.BigDecimal;
import java.util.Optional;

/** Turns a value into the text that a word takes. */
final class Ruled {
  private Ruled() {}

  /**
   * The text of a value; empty where it is none, or nothing that may stand for one.
   *
   * @param rule what the text may be
   */
  static Optional<String> text(Object value, ValueRule rule) {
    if (value instanceof String text) {
      return Optional.of(text);
    } else if (value instanceof Number number && rule.takesNumbers()) {
      return Optional.of(plain(number));
    }
    return value instanceof Boolean && rule.takesTruth()
        ? Optional.of(value.toString())
        : Optional.empty();
  }

  private static String plain(Number number) {
    return number instanceof BigDecimal decimal ? decimal.toPlainString() : number.toString();
  }

  static Failure notText(String name, Said.Actual actual) {
    String hint =
        actual.value() instanceof Number
            ? "put it in quotes, so that it stays as written"
            : actual.value() == null ? "is it declared without a value?" : "write text in quotes";
    return Failure.of(
        Diagnostic.of(
                DiagnosticCode.WRONG_ARGUMENT,
                actual.span(),
                "'%s' takes text here, not %s".formatted(name, Values.said(actual.value())))
            .withHint(hint));
  }
}
