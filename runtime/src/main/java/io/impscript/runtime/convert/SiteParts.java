package io.impscript.runtime.convert;

import io.impscript.converter.files.IoReasons;
import io.impscript.converter.files.SourceText;
import io.impscript.converter.repair.DecodedText;
import io.impscript.converter.report.Fate;
import io.impscript.converter.report.InputReport;
import io.impscript.converter.report.Item;
import io.impscript.converter.report.Repair;
import io.impscript.converter.site.SiteFile;
import io.impscript.converter.site.SiteReader;
import io.impscript.converter.site.SiteReader.Site;
import io.impscript.diag.Checked;
import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.diag.Severity;
import io.impscript.model.SourceSpan;
import io.impscript.validate.ScriptFolders;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the JSON and YAML files of a site together. */
final class SiteParts implements PartReader {
  /** Keys of recipes that hardly anything else has, for files that nobody said to be recipes. */
  private static final Pattern TELLING =
      Pattern.compile(
          "[\"'\u201c\u201d](package_collections|postbuild_\\w+|valid-arch|default-arch)"
              + "[\"'\u201c\u201d]\\s*:");

  private final List<SiteFile> files = new ArrayList<>();
  private final List<InputReport> refused = new ArrayList<>();
  private final List<String> leftAlone = new ArrayList<>();
  private final Map<String, String> stems = new HashMap<>();

  @Override
  public ReadParts read(List<FoundInput> inputs) {
    inputs.forEach(this::parse);
    if (files.isEmpty()) {
      return new ReadParts(List.of(), refused, leftAlone);
    }
    Site site = SiteReader.read(files);
    Map<String, List<Item>> items = DeclaredItems.of(site.read());
    Map<String, List<Diagnostic>> said = byFile(site.findings());
    List<InputReport> reports = new ArrayList<>();
    for (SiteFile file : files) {
      List<Diagnostic> errors = site.refused().get(file.name());
      if (errors != null) {
        refused.add(InputReport.refused(file.name(), file.what(), errors));
      } else {
        reports.add(report(file, said, items));
      }
    }
    return new ReadParts(part(site, reports), refused, leftAlone);
  }

  private List<Part> part(Site site, List<InputReport> reports) {
    if (reports.isEmpty()) {
      return List.of();
    }
    boolean single = reports.size() == 1;
    Part part =
        new Part(
            single ? stems.get(reports.get(0).name()) : "site",
            single,
            site.read(),
            site.read().catalog(),
            ScriptFolders.with(Path.of(""), Map.of()),
            List.of(),
            reports);
    return List.of(new SideFileJoin(part).joined());
  }

  private static InputReport report(
      SiteFile file, Map<String, List<Diagnostic>> said, Map<String, List<Item>> items) {
    List<Diagnostic> findings = new ArrayList<>(file.findings());
    findings.addAll(said.getOrDefault(file.name(), List.of()));
    return new InputReport(
        file.name(),
        file.what(),
        findings,
        file.repairs(),
        withLost(items.getOrDefault(file.name(), List.of()), findings),
        List.of());
  }

  /** What a reader warns of as unknown is not in the catalog. */
  private static List<Item> withLost(List<Item> items, List<Diagnostic> findings) {
    List<Item> all = new ArrayList<>(items);
    findings.stream()
        .filter(finding -> finding.code() == DiagnosticCode.UNKNOWN_KEY)
        .filter(finding -> finding.severity() == Severity.WARNING)
        .map(f -> Item.of(Fate.REFUSED, f.message(), f.place().orElse(null), "it has no place"))
        .forEach(all::add);
    return all;
  }

  private static Map<String, List<Diagnostic>> byFile(List<Diagnostic> findings) {
    Map<String, List<Diagnostic>> byFile = new HashMap<>();
    for (Diagnostic finding : findings) {
      String file = finding.place().map(SourceSpan::file).orElse("");
      byFile.computeIfAbsent(file, name -> new ArrayList<>()).add(finding);
    }
    return byFile;
  }

  private void parse(FoundInput input) {
    Checked<DecodedText> text = text(input);
    if (text.value().isEmpty()) {
      refuse(input, text.diagnostics());
      return;
    }
    SourceText source = text.value().get().source();
    Checked<SiteFile> file =
        input.kind() == InputKind.SITE_YAML ? SiteFile.yaml(source) : SiteFile.json(source);
    if (file.value().isPresent()) {
      files.add(withRepairs(file.value().get(), text.value().get().repairs()));
      stems.put(input.name(), input.stem());
    } else if (input.claimed() || TELLING.matcher(source.text()).find()) {
      refuse(input, file.diagnostics());
    } else {
      leftAlone.add(input.name());
    }
  }

  private void refuse(FoundInput input, List<Diagnostic> findings) {
    String what = input.kind() == InputKind.SITE_YAML ? "YAML" : "JSON";
    refused.add(InputReport.refused(input.name(), what, findings));
  }

  private static Checked<DecodedText> text(FoundInput input) {
    try (InputStream in = Files.newInputStream(input.path())) {
      return DecodedText.of(input.name(), in.readNBytes(SourceText.MAX_BYTES + 1));
    } catch (IOException e) {
      SourceSpan place = new SourceSpan(input.name(), 1, 1, 1, 2);
      String message = "'" + input.name() + "' cannot be read: " + IoReasons.of(e);
      return Checked.failed(List.of(Diagnostic.of(DiagnosticCode.UNREADABLE_FILE, place, message)));
    }
  }

  private static SiteFile withRepairs(SiteFile file, List<Repair> before) {
    List<Repair> repairs = new ArrayList<>(before);
    repairs.addAll(file.repairs());
    return new SiteFile(
        file.name(), file.content(), file.groups(), repairs, file.comments(), file.findings());
  }
}
