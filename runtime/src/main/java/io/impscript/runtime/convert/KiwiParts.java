package io.impscript.runtime.convert;

import io.impscript.converter.ReadCatalog;
import io.impscript.converter.cross.KiwiImport;
import io.impscript.converter.cross.KiwiImported;
import io.impscript.converter.cross.Moved;
import io.impscript.converter.files.TreeMember;
import io.impscript.converter.kiwi.KiwiDescription;
import io.impscript.converter.kiwi.KiwiFormat;
import io.impscript.converter.report.InputReport;
import io.impscript.converter.report.Item;
import io.impscript.diag.Checked;
import io.impscript.diag.Diagnostic;
import io.impscript.validate.ScriptFolders;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads Kiwi descriptions, each as a part of its own. */
final class KiwiParts implements PartReader {
  private final KiwiImport imports;
  private final List<Part> parts = new ArrayList<>();
  private final List<InputReport> refused = new ArrayList<>();

  /**
   * @param imports keeps the names of recipes apart over the whole run
   */
  KiwiParts(KiwiImport imports) {
    this.imports = imports;
  }

  @Override
  public ReadParts read(List<FoundInput> inputs) {
    KiwiInputs all = KiwiInputs.of(inputs);
    Set<Path> mains = all.mains();
    for (KiwiInputs.Read each : all.own()) {
      take(each.input(), each.description(), mains, "Kiwi", Renamed.NOTHING);
    }
    return new ReadParts(parts, refused, all.included());
  }

  /**
   * Reads a description that lies at another place than its input.
   *
   * @param what what the input was, in words
   * @param renamed gives places of that other place the input's name
   * @param before what there is to say of how it came there
   */
  void read(FoundInput input, Path place, String what, Renamed renamed, List<Diagnostic> before) {
    Checked<KiwiDescription> read = KiwiFormat.read(place);
    List<Diagnostic> all = new ArrayList<>(before);
    all.addAll(read.diagnostics());
    take(input, new Checked<>(read.value(), all), Set.of(), what, renamed);
  }

  /**
   * @param mains main files of all descriptions around
   */
  private void take(
      FoundInput input,
      Checked<KiwiDescription> read,
      Set<Path> mains,
      String what,
      Renamed renamed) {
    if (read.value().isEmpty() || read.hasErrors()) {
      refused.add(InputReport.refused(input.name(), what, renamed.findings(read.diagnostics())));
      return;
    }
    String label = read.value().get().label();
    String told = label.isEmpty() ? what : what + ", schema " + label;
    Checked<KiwiImported> imported = imports.read(read.value().get(), mains);
    List<Diagnostic> findings = new ArrayList<>(read.diagnostics());
    findings.addAll(imported.diagnostics());
    List<Diagnostic> named = renamed.findings(findings);
    if (imported.value().isEmpty() || imported.hasErrors()) {
      refused.add(InputReport.refused(input.name(), told, named));
    } else {
      parts.add(renamed.part(part(input, told, read.value().get(), imported.value().get(), named)));
    }
  }

  List<Part> parts() {
    return parts;
  }

  List<InputReport> refused() {
    return refused;
  }

  private static Part part(
      FoundInput input,
      String what,
      KiwiDescription description,
      KiwiImported imported,
      List<Diagnostic> findings) {
    String parent = parent(input.stem());
    List<Item> items = new ArrayList<>(imported.items());
    if (items.isEmpty()) {
      items.add(Item.carried("recipe '" + imported.recipe() + "'", null));
    }
    InputReport report = new InputReport(input.name(), what, findings, List.of(), items, List.of());
    return new Part(
        parent + imported.recipe(),
        true,
        new ReadCatalog(imported.catalog(), imported.places(), imported.comments()),
        imported.catalog(),
        ScriptFolders.with(description.folder(), Map.of()),
        imported.files().stream().map(file -> below(parent, file)).toList(),
        List.of(report));
  }

  /** The folder that a description's output goes to, with a slash behind; may be empty. */
  private static String parent(String stem) {
    return stem.substring(0, stem.lastIndexOf('/') + 1);
  }

  private static TreeMember below(String parent, TreeMember member) {
    return Moved.to(parent + member.path(), member);
  }
}
