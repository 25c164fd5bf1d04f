package io.impscript.converter.report;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.diag.Severity;
import io.impscript.model.SourceSpan;
import java.util.Objects;

/**
 * Damage of an input that was repaired while it was read.
 *
 * @param place where it stands
 * @param what one sentence without a final full stop that says what was done
 * @param before the text as the input has it; shortened where it is long
 * @param after the text that it was read as; empty where it was left out
 */
public record Repair(SourceSpan place, String what, String before, String after) {
  private static final int LONGEST = 60;

  public Repair {
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(what, "what");
    before = shortened(before);
    after = shortened(after);
  }

  /** The repair as a warning, with what was before and after. */
  public Diagnostic finding() {
    return Diagnostic.of(DiagnosticCode.REPAIRED, place, what)
        .withSeverity(Severity.WARNING)
        .withHint("before: " + shown(before))
        .withHint("after:  " + shown(after));
  }

  /** A text of the repair as people can see it: line ends and tabs by their escapes. */
  public static String shown(String text) {
    String visible = text.replace("\r", "\\r").replace("\n", "\\n").replace("\t", "\\t");
    return visible.isEmpty() ? "(nothing)" : visible;
  }

  private static String shortened(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
    return text.substring(0, end) + "…";
  }
}
