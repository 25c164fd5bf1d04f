package io.impscript.runtime.convert;

import io.impscript.converter.ReadCatalog;
import io.impscript.converter.cross.ImpsSideFile;
import io.impscript.converter.cross.ImpsSideFile.Restored;
import io.impscript.converter.cross.Moved;
import io.impscript.converter.files.IoReasons;
import io.impscript.converter.files.TreeMember;
import io.impscript.converter.report.InputReport;
import io.impscript.converter.report.Item;
import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.model.Comments;
import io.impscript.model.Places;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives a site's files back what lies in the side file beside them. */
final class SideFileJoin {
  private final Part part;

  SideFileJoin(Part part) {
    this.part = part;
  }

  /** The part with what its side file knows; the part itself where there is none. */
  Part joined() {
    List<Path> folders =
        part.inputs().stream()
            .map(input -> Path.of(input.name()).toAbsolutePath().getParent())
            .distinct()
            .toList();
    try {
      for (Path folder : folders) {
        Optional<Restored> restored = ImpsSideFile.restore(folder, part.read().catalog());
        if (restored.isPresent()) {
          return with(folder, restored.get());
        }
      }
      return part;
    } catch (IOException e) {
      String message = "the side file cannot be read: " + IoReasons.of(e);
      Diagnostic finding = Diagnostic.of(DiagnosticCode.UNREADABLE_FILE, null, message);
      return part(part.read(), List.of(), List.of(finding), List.of());
    }
  }

  private Part with(Path folder, Restored restored) throws IOException {
    ReadCatalog read =
        restored.catalog().equals(part.read().catalog())
            ? part.read()
            : new ReadCatalog(restored.catalog(), Places.NONE, Comments.NONE);
    String parent = part.stem().substring(0, part.stem().lastIndexOf('/') + 1);
    List<TreeMember> files =
        PartFiles.onDisk(restored.catalog(), folder).stream()
            .map(member -> Moved.to(parent + member.path(), member))
            .toList();
    return part(read, files, restored.findings(), restored.items());
  }

  /** The first input speaks for the side file. */
  private Part part(
      ReadCatalog read, List<TreeMember> files, List<Diagnostic> findings, List<Item> items) {
    List<InputReport> inputs = new ArrayList<>(part.inputs());
    InputReport first = inputs.get(0);
    List<Diagnostic> said = new ArrayList<>(first.findings());
    said.addAll(findings);
    List<Item> all = new ArrayList<>(first.items());
    all.addAll(items);
    inputs.set(
        0,
        new InputReport(first.name(), first.what(), said, first.repairs(), all, first.outputs()));
    return new Part(
        part.stem(), part.single(), read, read.catalog(), part.folders(), files, inputs);
  }
}
