package io.impscript.eval;

import io.impscript.diag.DiagnosticCode;
import io.impscript.syntax.Expr;
import java.util.List;
import org.codehaus.groovy.runtime.ScriptBytecodeAdapter;

/** Makes ranges. */
final class Ranges {
  private Ranges() {}

  static List<?> of(Expr.Range range, Object from, Object to) {
    boolean numbers = from instanceof Number && to instanceof Number;
    boolean texts = from instanceof String && to instanceof String;
    if (!numbers && !texts) {
      throw Failure.of(
          DiagnosticCode.EVALUATION,
          "a range goes from number to number or from text to text, not from %s to %s"
              .formatted(Values.said(from), Values.said(to)));
    }
    return create(from, to, range.fromExclusive(), range.toExclusive());
  }

  private static List<?> create(
      Object from, Object to, boolean fromExclusive, boolean toExclusive) {
    try {
      return ScriptBytecodeAdapter.createRange(from, to, fromExclusive, toExclusive);
    } catch (RuntimeException e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
