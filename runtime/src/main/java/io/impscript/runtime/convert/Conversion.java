package io.impscript.runtime.convert;

import io.impscript.converter.Stamp;
import io.impscript.converter.cross.KiwiOptions;
import io.impscript.converter.files.TreeMember;
import io.impscript.converter.report.ConversionReport;
import io.impscript.converter.report.InputReport;
import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.runtime.session.Session;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One conversion: everything but the writing. */
public final class Conversion {
  private final Session session;
  private final ConversionTarget target;
  private final Workspace workspace;

  private Conversion(Session session, ConversionTarget target, Workspace workspace) {
    this.session = session;
    this.target = target;
    this.workspace = workspace;
  }

  /**
   * What a conversion made.
   *
   * @param members everything to be written below the output folder
   * @param inputs what became of each input
   * @param leftAlone files of the folders given that are nothing that converts
   */
  public record Made(List<TreeMember> members, List<InputReport> inputs, List<String> leftAlone) {
    public Made {
      members = List.copyOf(members);
      inputs = List.copyOf(inputs);
      leftAlone = List.copyOf(leftAlone);
    }

    /** The report of the conversion. */
    public ConversionReport report(String target, boolean check, List<String> written) {
      return new ConversionReport(target, check, inputs, leftAlone, written);
    }
  }

  /**
   * A conversion to scripts.
   *
   * @param workspace to be closed once the output is written
   */
  public static Conversion toScripts(Session session, Workspace workspace) {
    return new Conversion(session, new ScriptsTarget(), workspace);
  }

  /**
   * A conversion to IMPS JSON.
   *
   * @param folder where the output will go; earlier files there lend their history
   */
  public static Conversion toImps(Session session, Workspace workspace, Path folder, Stamp now) {
    return new Conversion(session, new ImpsTarget(folder, now), workspace);
  }

  /** A conversion to Kiwi descriptions. */
  public static Conversion toKiwi(Session session, Workspace workspace, KiwiOptions options) {
    return new Conversion(
        session, new KiwiTargets(session.kiwiDefaults(), options, workspace), workspace);
  }

  /** What is made, in words. */
  public String target() {
    return target.name();
  }

  /** Finds, reads and converts; writes nothing. */
  public Made run(ConversionRequest request) {
    FoundInputs found = new InputFinder().find(request.inputs());
    ReadParts read = new InputReading(session, request, workspace).read(found);
    List<InputReport> reports = new ArrayList<>(read.refused());
    Map<String, TreeMember> members = new LinkedHashMap<>();
    for (Outcome outcome : target.emit(read.parts())) {
      Outcome fitting = apart(outcome, members);
      reports.addAll(fitting.reports());
      fitting.members().forEach(member -> members.put(member.path(), member));
    }
    return new Made(List.copyOf(members.values()), inOrder(found, reports), read.leftAlone());
  }

  /** The outcome, or its refusal where a file of an earlier one is in its way. */
  private static Outcome apart(Outcome outcome, Map<String, TreeMember> members) {
    List<Diagnostic> clashes =
        outcome.members().stream()
            .filter(member -> !(member instanceof TreeMember.Folder))
            .filter(member -> members.containsKey(member.path()))
            .map(member -> "the output of another input is '" + member.path() + "' too")
            .map(message -> Diagnostic.of(DiagnosticCode.DUPLICATE_NAME, null, message))
            .limit(1)
            .map(clash -> clash.withHint("convert it into another folder"))
            .toList();
    return clashes.isEmpty() ? outcome : Outcome.refused(outcome.part(), clashes);
  }

  /** The reports in the order in which the inputs were found; what was refused at once first. */
  private static List<InputReport> inOrder(FoundInputs found, List<InputReport> reports) {
    Map<String, Integer> order = new HashMap<>();
    found.inputs().forEach(input -> order.putIfAbsent(input.name(), order.size()));
    List<InputReport> sorted = new ArrayList<>(reports);
    sorted.sort(
        (one, other) ->
            Integer.compare(
                order.getOrDefault(one.name(), -1), order.getOrDefault(other.name(), -1)));
    return sorted;
  }
}
