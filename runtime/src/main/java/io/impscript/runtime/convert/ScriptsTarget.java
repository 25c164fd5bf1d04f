package io.impscript.runtime.convert;

import io.impscript.converter.files.TreeMember;
import io.impscript.diag.Checked;
import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.model.SourceSpan;
import io.impscript.print.PrintOptions;
import io.impscript.print.PrintOptions.Layout;
import io.impscript.print.Printed;
import io.impscript.print.SourcePrinter;
import java.util.ArrayList;
import java.util.List;

/** Makes scripts: one of a single input, a tree of them of a whole site. */
final class ScriptsTarget implements ConversionTarget {
  private static final String ENDING = ".imps.groovy";

  @Override
  public String name() {
    return "scripts";
  }

  @Override
  public List<Outcome> emit(List<Part> parts) {
    return parts.stream().map(this::emit).toList();
  }

  private Outcome emit(Part part) {
    return part.inputs().get(0).what().equals(ScriptParts.WHAT) ? refused(part) : printed(part);
  }

  /** What is printed says what a script declares, not how a person said it. */
  private static Outcome refused(Part part) {
    SourceSpan place = new SourceSpan(part.inputs().get(0).name(), 1, 1, 1, 2);
    String message = "this is a script already; printed anew it would lose its comments and names";
    Diagnostic finding = Diagnostic.of(DiagnosticCode.UNREADABLE_FILE, place, message);
    String hint = "keep it as it is; scripts convert --to imps and --to kiwi";
    return Outcome.refused(part, List.of(finding.withHint(hint)));
  }

  private static Outcome printed(Part part) {
    Checked<Printed> printed =
        SourcePrinter.print(part.absolute(), part.read().comments(), options(part));
    if (printed.value().isEmpty()) {
      return Outcome.refused(part, printed.diagnostics());
    }
    List<TreeMember> members = new ArrayList<>(part.files());
    printed
        .value()
        .get()
        .files()
        .forEach((path, text) -> members.add(TreeMember.text(path, TreeMember.PLAIN_FILE, text)));
    List<Diagnostic> notes = printed.diagnostics().stream().filter(d -> !d.isError()).toList();
    return new Outcome(part, members, List.of(), notes);
  }

  private static PrintOptions options(Part part) {
    String from = part.single() ? part.inputs().get(0).name() : part.inputs().size() + " files";
    return PrintOptions.USUAL
        .withLayout(part.single() ? Layout.ONE_FILE : Layout.TREE)
        .withMain(part.stem() + ENDING)
        .withHeader(List.of("Converted from " + from));
  }
}
