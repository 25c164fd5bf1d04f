package io.impscript.converter.report;

import io.impscript.converter.json.JsonPrinter;
import io.impscript.diag.Diagnostic;
import io.impscript.model.SourceSpan;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A report for programs: one object with {@code version} (of this form, 1), {@code target}, {@code
 * check}, {@code allCarried}, {@code inputs}, {@code leftAlone}, {@code written} and {@code
 * totals}. A place has {@code file}, {@code line} and {@code column}, counted from 1.
 */
public final class ReportJson {
  private ReportJson() {}

  /** The report as the text of a file. */
  public static String print(ConversionReport report) {
    return JsonPrinter.print(values(report));
  }

  private static Map<String, Object> values(ConversionReport report) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("version", 1);
    values.put("target", report.target());
    values.put("check", report.check());
    values.put("allCarried", report.allCarried());
    values.put("inputs", report.inputs().stream().map(ReportJson::input).toList());
    values.put("leftAlone", report.leftAlone());
    values.put("written", report.written());
    values.put("totals", totals(report));
    return values;
  }

  private static Map<String, Object> totals(ConversionReport report) {
    Map<String, Object> totals = new LinkedHashMap<>();
    totals.put("inputs", report.inputs().size());
    report.results().forEach((result, count) -> totals.put(result.label(), count));
    totals.put("repairs", report.repairs());
    Map<String, Object> fates = new LinkedHashMap<>();
    report.fates().forEach((fate, count) -> fates.put(fate.label(), count));
    totals.put("items", fates);
    return totals;
  }

  private static Map<String, Object> input(InputReport input) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("file", input.name());
    values.put("what", input.what());
    values.put("result", input.result().label());
    values.put("repairs", input.repairs().stream().map(ReportJson::repair).toList());
    values.put("findings", input.findings().stream().map(ReportJson::finding).toList());
    values.put("items", input.items().stream().map(ReportJson::item).toList());
    values.put("outputs", input.outputs());
    return values;
  }

  private static Map<String, Object> repair(Repair repair) {
    Map<String, Object> values = place(Optional.of(repair.place()));
    values.put("what", repair.what());
    values.put("before", repair.before());
    values.put("after", repair.after());
    return values;
  }

  private static Map<String, Object> finding(Diagnostic finding) {
    Map<String, Object> values = place(finding.place());
    values.put("severity", finding.severity().label());
    values.put("code", finding.code().id());
    values.put("message", finding.message());
    values.put("hints", finding.hints());
    return values;
  }

  private static Map<String, Object> item(Item item) {
    Map<String, Object> values = place(item.place());
    values.put("what", item.what());
    values.put("fate", item.fate().label());
    values.put("reason", item.reason());
    return values;
  }

  private static Map<String, Object> place(Optional<SourceSpan> span) {
    Map<String, Object> values = new LinkedHashMap<>();
    span.ifPresent(
        place -> {
          values.put("file", place.file());
          values.put("line", place.startLine());
          values.put("column", place.startColumn());
        });
    return values;
  }
}
