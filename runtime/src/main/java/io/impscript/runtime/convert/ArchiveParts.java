package io.impscript.runtime.convert;

import io.impscript.converter.cross.KiwiFolder;
import io.impscript.converter.cross.KiwiImport;
import io.impscript.converter.files.IoReasons;
import io.impscript.converter.ims.ArchiveReader;
import io.impscript.converter.ims.ArchiveTemplates;
import io.impscript.converter.ims.TemplateDictionary;
import io.impscript.converter.report.InputReport;
import io.impscript.diag.Checked;
import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.model.SourceSpan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads packed descriptions: each is unpacked to a folder of its own, within limits. */
final class ArchiveParts implements PartReader {
  private static final String WHAT = "recipe archive";

  private final TemplateDictionary dictionary;
  private final Workspace workspace;
  private final KiwiParts kiwi;
  private final List<InputReport> refused = new ArrayList<>();
  private final List<String> leftAlone = new ArrayList<>();

  /**
   * @param dictionary values for the templates of archives
   */
  ArchiveParts(KiwiImport imports, TemplateDictionary dictionary, Workspace workspace) {
    this.dictionary = dictionary;
    this.workspace = workspace;
    this.kiwi = new KiwiParts(imports);
  }

  @Override
  public ReadParts read(List<FoundInput> inputs) {
    inputs.forEach(this::read);
    return new ReadParts(kiwi.parts(), kiwi.refused(), List.of())
        .and(new ReadParts(List.of(), refused, leftAlone));
  }

  private void read(FoundInput input) {
    try {
      Path folder = workspace.folder();
      Checked<List<String>> members = ArchiveReader.unpack(input.path(), folder);
      if (!input.claimed() && !holdsDescription(folder)) {
        leftAlone.add(input.name() + " (an archive without a description)");
      } else if (members.value().isEmpty()) {
        refused.add(InputReport.refused(input.name(), "an archive", members.diagnostics()));
      } else {
        unpacked(input, folder);
      }
    } catch (IOException e) {
      SourceSpan place = new SourceSpan(input.name(), 1, 1, 1, 2);
      String message = "'" + input.name() + "' cannot be unpacked: " + IoReasons.of(e);
      Diagnostic finding = Diagnostic.of(DiagnosticCode.UNREADABLE_FILE, place, message);
      refused.add(InputReport.refused(input.name(), WHAT, List.of(finding)));
    }
  }

  /** Archives of all kinds lie about in folders; those of IMS have such a main file. */
  private static boolean holdsDescription(Path folder) throws IOException {
    Path main = folder.resolve(KiwiFolder.MAIN_FILE);
    return Files.isRegularFile(main, LinkOption.NOFOLLOW_LINKS)
        && ContentLook.of(main).kind().filter(kind -> kind == InputKind.KIWI).isPresent();
  }

  private void unpacked(FoundInput input, Path folder) throws IOException {
    Renamed renamed = new Renamed(folder.toString(), input.name());
    Checked<List<String>> rendered = ArchiveTemplates.render(folder, dictionary);
    List<Diagnostic> findings = rendered.diagnostics().stream().map(this::hinted).toList();
    if (rendered.value().isEmpty()) {
      refused.add(InputReport.refused(input.name(), WHAT, renamed.findings(findings)));
    } else {
      kiwi.read(input, folder, WHAT, renamed, findings);
    }
  }

  private Diagnostic hinted(Diagnostic finding) {
    boolean missing = dictionary.values().isEmpty();
    return missing ? finding.withHint("give it with --template-dictionary FILE") : finding;
  }
}
