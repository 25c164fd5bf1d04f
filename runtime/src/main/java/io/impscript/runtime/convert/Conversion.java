package io.impscript.runtime.convert;

import io.impscript.converter.files.TreeMember;
import io.impscript.converter.report.ConversionReport;
import io.impscript.converter.report.InputReport;
import io.impscript.runtime.session.Session;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One conversion: everything but the writing. */
public final class Conversion {
  private final Session session;
  private final ConversionTarget target;

  Conversion(Session session, ConversionTarget target) {
    this.session = session;
    this.target = target;
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

  /** A conversion to scripts. */
  public static Conversion toScripts(Session session) {
    return new Conversion(session, new ScriptsTarget());
  }

  /** What is made, in words. */
  public String target() {
    return target.name();
  }

  /** Finds, reads and converts; writes nothing. */
  public Made run(ConversionRequest request) {
    FoundInputs found = new InputFinder().find(request.inputs());
    ReadParts read = read(found, request);
    List<InputReport> reports = new ArrayList<>(found.refused());
    reports.addAll(read.refused());
    Map<String, TreeMember> members = new LinkedHashMap<>();
    for (Outcome outcome : target.emit(read.parts())) {
      reports.addAll(outcome.reports());
      outcome.members().forEach(member -> members.put(member.path(), member));
    }
    List<String> leftAlone = new ArrayList<>(found.leftAlone());
    leftAlone.addAll(read.leftAlone());
    return new Made(List.copyOf(members.values()), inOrder(found, reports), leftAlone);
  }

  private ReadParts read(FoundInputs found, ConversionRequest request) {
    Map<PartReader, List<FoundInput>> shares = new LinkedHashMap<>();
    Map<InputKind, PartReader> readers = readers(request);
    for (FoundInput input : found.inputs()) {
      shares.computeIfAbsent(readers.get(input.kind()), r -> new ArrayList<>()).add(input);
    }
    ReadParts all = new ReadParts(List.of(), List.of(), List.of());
    for (Map.Entry<PartReader, List<FoundInput>> share : shares.entrySet()) {
      all = all.and(share.getKey().read(share.getValue()));
    }
    return all;
  }

  private Map<InputKind, PartReader> readers(ConversionRequest request) {
    PartReader site = new SiteParts();
    Map<InputKind, PartReader> readers = new EnumMap<>(InputKind.class);
    readers.put(InputKind.SITE_JSON, site);
    readers.put(InputKind.SITE_YAML, site);
    readers.put(InputKind.SCRIPT, new ScriptParts(session, request.parameters()));
    return readers;
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
