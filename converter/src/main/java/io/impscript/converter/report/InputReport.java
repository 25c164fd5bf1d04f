package io.impscript.converter.report;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import java.util.ArrayList;
import java.util.List;

/**
 * What became of one input.
 *
 * @param name the file or folder as findings name it
 * @param what what it was, by its content, such as {@code IMPS: 3 recipes}
 * @param findings what there is to say of it, but its repairs; errors mean that it was refused
 * @param repairs what was repaired in it
 * @param items what it says, each with what became of it
 * @param outputs paths of the files that it went to, below the output folder
 */
public record InputReport(
    String name,
    String what,
    List<Diagnostic> findings,
    List<Repair> repairs,
    List<Item> items,
    List<String> outputs) {
  public InputReport {
    findings = List.copyOf(findings);
    repairs = List.copyOf(repairs);
    items = List.copyOf(items);
    outputs = List.copyOf(outputs);
  }

  /** An input of which nothing could be used. */
  public static InputReport refused(String name, String what, List<Diagnostic> findings) {
    return new InputReport(name, what, findings, List.of(), List.of(), List.of());
  }

  /** What became of it as a whole. */
  public Result result() {
    if (findings.stream().anyMatch(Diagnostic::isError)) {
      return Result.REFUSED;
    } else if (has(Fate.REFUSED)) {
      return Result.IN_PART;
    } else if (has(Fate.KEPT_ASIDE) || has(Fate.APPROXIMATED)) {
      return Result.KEPT_ASIDE;
    }
    return repairCount() == 0 ? Result.CONVERTED : Result.REPAIRED;
  }

  /** How many repairs it took; those of which no text is known are findings only. */
  public int repairCount() {
    return repairs.size()
        + (int) findings.stream().filter(f -> f.code() == DiagnosticCode.REPAIRED).count();
  }

  /** Everything there is to say of it, repairs too, as findings. */
  public List<Diagnostic> allFindings() {
    List<Diagnostic> all = new ArrayList<>(findings);
    repairs.forEach(repair -> all.add(repair.finding()));
    return all;
  }

  private boolean has(Fate fate) {
    return items.stream().anyMatch(item -> item.fate() == fate);
  }
}
