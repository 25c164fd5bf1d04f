package io.impscript.diag;

import java.util.ArrayList;
import java.util.List;

/** How many findings of each severity there are. */
record Summary(int errors, int warnings, int notes) {

  public static Summary of(List<Diagnostic> diagnostics) {
    return new Summary(
        count(diagnostics, Severity.ERROR),
        count(diagnostics, Severity.WARNING),
        count(diagnostics, Severity.NOTE));
  }

  /** Such as {@code 3 errors, 1 warning}; what there is none of is left out. */
  public String text() {
    List<String> parts = new ArrayList<>();
    add(parts, errors, "error");
    add(parts, warnings, "warning");
    add(parts, notes, "note");
    return parts.isEmpty() ? "no errors" : String.join(", ", parts);
  }

  private static void add(List<String> parts, int number, String noun) {
    if (number > 0) {
      parts.add(Counted.of(number, noun));
    }
  }

  private static int count(List<Diagnostic> diagnostics, Severity severity) {
    return (int) diagnostics.stream().filter(d -> d.severity() == severity).count();
  }
}
