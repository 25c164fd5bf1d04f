package io.impscript.runtime.convert;

import io.impscript.converter.files.TreeMember;
import io.impscript.converter.report.Fate;
import io.impscript.converter.report.InputReport;
import io.impscript.converter.report.Item;
import io.impscript.diag.Diagnostic;
import io.impscript.model.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a target made of a part.
 *
 * @param members the files, below the output folder; none where there are errors
 * @param items what became of things that were not simply carried
 * @param findings what there is to say; errors mean that the part was refused
 */
record Outcome(Part part, List<TreeMember> members, List<Item> items, List<Diagnostic> findings) {
  Outcome {
    members = List.copyOf(members);
    items = List.copyOf(items);
    findings = List.copyOf(findings);
  }

  static Outcome refused(Part part, List<Diagnostic> findings) {
    return new Outcome(part, List.of(), List.of(), findings);
  }

  boolean isRefused() {
    return findings.stream().anyMatch(Diagnostic::isError);
  }

  /** The reports of the part's inputs, with what the target has to say. */
  List<InputReport> reports() {
    List<InputReport> reports = new ArrayList<>();
    for (InputReport input : part.inputs()) {
      boolean first = reports.isEmpty();
      reports.add(
          new InputReport(
              input.name(),
              input.what(),
              both(
                  input.findings(),
                  findings.stream().filter(f -> isOf(input, f.place(), first)).toList()),
              input.repairs(),
              both(
                  carried(input),
                  items.stream().filter(item -> isOf(input, item.place(), first)).toList()),
              isRefused() ? List.of() : outputs()));
    }
    return reports;
  }

  /** Nothing of a refused input was carried. */
  private List<Item> carried(InputReport input) {
    return isRefused()
        ? input.items().stream().filter(item -> item.fate() != Fate.CARRIED).toList()
        : input.items();
  }

  private List<String> outputs() {
    return members.stream()
        .filter(member -> !(member instanceof TreeMember.Folder))
        .map(TreeMember::path)
        .toList();
  }

  /** What has no place, or one elsewhere, is said of the first input. */
  private boolean isOf(InputReport input, Optional<SourceSpan> place, boolean first) {
    String file = place.map(SourceSpan::file).orElse("");
    boolean known = part.inputs().stream().anyMatch(other -> within(file, other));
    return known ? within(file, input) : first;
  }

  private static boolean within(String file, InputReport input) {
    return file.equals(input.name()) || file.startsWith(input.name() + "/");
  }

  private static <T> List<T> both(List<T> one, List<T> other) {
    List<T> all = new ArrayList<>(one);
    all.addAll(other);
    return all;
  }
}
