package io.impscript.runtime.convert;

import io.impscript.converter.files.IoReasons;
import io.impscript.converter.report.InputReport;
import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.model.SourceSpan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds what converts among files and folders, by what stands in it. */
final class InputFinder {
  private final List<FoundInput> inputs = new ArrayList<>();
  private final List<InputReport> refused = new ArrayList<>();
  private final List<LeftAlone> leftAlone = new ArrayList<>();
  private final Set<Path> seen = new HashSet<>();
  private final Stems stems = new Stems();

  /** Everything that the paths lead to; the same thing given twice is taken once. */
  FoundInputs find(List<Path> paths) {
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        new FolderWalk(this, path).walk();
      } else {
        file(path);
      }
    }
    return new FoundInputs(inputs, refused, leftAlone);
  }

  /** A file that the user named. */
  private void file(Path file) {
    try {
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        refuse(file, "not a regular file", "'" + file + "' is not a regular file");
        return;
      }
      ContentLook look = ContentLook.of(file);
      look.kind()
          .ifPresentOrElse(
              kind -> add(kind, file, file.getFileName(), true), () -> refuseLook(file, look));
    } catch (IOException e) {
      refuse(file, "not readable", "'" + file + "' cannot be read: " + IoReasons.of(e));
    }
  }

  void refuseLook(Path file, ContentLook look) {
    refuse(file, look.what(), "'" + file + "' is " + look.what() + "; there is nothing to convert");
  }

  void refuse(Path path, String what, String message) {
    SourceSpan place = new SourceSpan(path.toString(), 1, 1, 1, 2);
    Diagnostic finding = Diagnostic.of(DiagnosticCode.UNREADABLE_FILE, place, message);
    refused.add(InputReport.refused(path.toString(), what, List.of(finding)));
  }

  /**
   * @param relative where it stands below the folder given
   */
  void add(InputKind kind, Path path, Path relative, boolean claimed) {
    if (seen.add(real(path))) {
      String stem = stems.of(kind, relative);
      inputs.add(new FoundInput(kind, path, path.toString(), relative, stem, claimed));
    }
  }

  void leaveAlone(Path path, String why) {
    leftAlone.add(new LeftAlone(path, why));
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path.toAbsolutePath().normalize();
    }
  }
}
