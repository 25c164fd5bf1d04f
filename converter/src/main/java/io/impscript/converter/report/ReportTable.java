package io.impscript.converter.report;

import io.impscript.diag.Counted;
import io.impscript.diag.DisplayWidth;
import io.impscript.diag.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A report for a terminal of 80 columns: a line an input, and the totals. */
public final class ReportTable {
  private static final int NAME = 34;
  private static final int WHAT = 22;
  private static final int RESULT = 10;
  private static final int FINDINGS = 8;

  private ReportTable() {}

  /** The lines of the table; of a run without inputs only the totals. */
  public static List<String> lines(ConversionReport report) {
    return report.inputs().isEmpty() ? totals(report) : table(report);
  }

  private static List<String> table(ConversionReport report) {
    List<String> lines = new ArrayList<>();
    lines.add(row("input", "what it was", "result", "findings"));
    for (InputReport input : report.inputs()) {
      lines.add(
          row(
              input.name(),
              input.what(),
              input.result().shortLabel(),
              count(input.findings().size() + input.repairs().size())));
    }
    lines.add("");
    lines.addAll(totals(report));
    return lines;
  }

  /** How many inputs had which result, what became of what they say, and what was written. */
  static List<String> totals(ConversionReport report) {
    List<String> totals = new ArrayList<>();
    totals.add(Counted.of(report.inputs().size(), "input") + results(report));
    if (!report.fates().isEmpty()) {
      totals.add("things said: " + joined(report.fates().entrySet().stream(), Fate::label));
    }
    if (report.repairs() > 0) {
      totals.add(Counted.of(report.repairs(), "repair"));
    }
    if (!report.leftAlone().isEmpty()) {
      totals.add(Counted.of(report.leftAlone().size(), "other file") + " left alone");
    }
    totals.add(
        report.check()
            ? "nothing was written; that was a check"
            : Counted.of(report.written().size(), "file") + " written");
    return totals;
  }

  private static String results(ConversionReport report) {
    return report.inputs().isEmpty()
        ? ""
        : ": " + joined(report.results().entrySet().stream(), Result::label);
  }

  private static <K> String joined(
      java.util.stream.Stream<Map.Entry<K, Long>> counts,
      java.util.function.Function<K, String> label) {
    return counts
        .map(entry -> entry.getValue() + " " + label.apply(entry.getKey()))
        .collect(Collectors.joining(", "));
  }

  private static String count(int findings) {
    return findings == 0 ? "-" : String.valueOf(findings);
  }

  private static String row(String name, String what, String result, String findings) {
    String row =
        padded(endOf(name, NAME), NAME)
            + "  "
            + padded(startOf(what, WHAT), WHAT)
            + "  "
            + padded(result, RESULT)
            + "  "
            + " ".repeat(Math.max(0, FINDINGS - findings.length()))
            + findings;
    return row.stripTrailing();
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - DisplayWidth.of(text)));
  }

  /** The text, or as much of its start as fits. */
  private static String startOf(String text, int width) {
    String shown = Printable.of(text);
    if (DisplayWidth.of(shown) <= width) {
      return shown;
    }
    int end = shown.length();
    while (DisplayWidth.of(shown.substring(0, end)) > width - 1) {
      end = shown.offsetByCodePoints(end, -1);
    }
    return shown.substring(0, end) + "…";
  }

  /** The text, or as much of its end as fits; the ends of paths tell more than their starts. */
  private static String endOf(String text, int width) {
    String shown = Printable.of(text);
    if (DisplayWidth.of(shown) <= width) {
      return shown;
    }
    int start = 0;
    while (DisplayWidth.of(shown.substring(start)) > width - 1) {
      start = shown.offsetByCodePoints(start, 1);
    }
    return "…" + shown.substring(start);
  }
}
