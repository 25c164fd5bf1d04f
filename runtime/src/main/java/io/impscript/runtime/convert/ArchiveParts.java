package io.impscript.runtime.convert;

import io.impscript.converter.cross.KiwiImport;
import io.impscript.converter.files.IoReasons;
import io.impscript.converter.ims.ArchiveReader;
import io.impscript.converter.report.InputReport;
import io.impscript.diag.Checked;
import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.model.SourceSpan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads packed descriptions: each is unpacked to a folder of its own, within limits. */
final class ArchiveParts implements PartReader {
  private static final String WHAT = "recipe archive";

  private final Workspace workspace;
  private final KiwiParts kiwi;
  private final List<InputReport> refused = new ArrayList<>();

  ArchiveParts(KiwiImport imports, Workspace workspace) {
    this.workspace = workspace;
    this.kiwi = new KiwiParts(imports);
  }

  @Override
  public ReadParts read(List<FoundInput> inputs) {
    inputs.forEach(this::read);
    return new ReadParts(kiwi.parts(), kiwi.refused(), List.of())
        .and(new ReadParts(List.of(), refused, List.of()));
  }

  private void read(FoundInput input) {
    try {
      Path folder = workspace.folder();
      Checked<List<String>> members = ArchiveReader.unpack(input.path(), folder);
      if (members.value().isEmpty()) {
        refused.add(InputReport.refused(input.name(), "an archive", members.diagnostics()));
      } else {
        kiwi.read(input, folder, WHAT, new Renamed(folder.toString(), input.name()));
      }
    } catch (IOException e) {
      SourceSpan place = new SourceSpan(input.name(), 1, 1, 1, 2);
      String message = "'" + input.name() + "' cannot be unpacked: " + IoReasons.of(e);
      Diagnostic finding = Diagnostic.of(DiagnosticCode.UNREADABLE_FILE, place, message);
      refused.add(InputReport.refused(input.name(), WHAT, List.of(finding)));
    }
  }
}
