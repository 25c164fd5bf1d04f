package io.impscript.converter.imps;

import io.impscript.converter.files.IoReasons;
import io.impscript.converter.files.SourceText;
import io.impscript.diag.Checked;
import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.diag.Diagnostics;
import io.impscript.model.SourceSpan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds the files that hold IMPS objects, by their names. */
final class ImpsFiles {
  private static final List<ImpsFile> KINDS =
      List.of(ImpsFile.IMAGE_RECIPES, ImpsFile.PACKAGE_COLLECTIONS, ImpsFile.REPOSITORIES);

  private final Diagnostics found;
  private final Map<ImpsFile, List<SourceText>> texts = new EnumMap<>(ImpsFile.class);

  ImpsFiles(Diagnostics found) {
    this.found = found;
  }

  /** The texts below a folder, or that of a single file, by kind; in the order of their names. */
  Map<ImpsFile, List<SourceText>> find(Path path) {
    if (!Files.exists(path)) {
      report(path, DiagnosticCode.UNREADABLE_FILE, "does not exist");
    } else if (Files.isDirectory(path)) {
      folder(path);
    } else {
      file(path);
    }
    return texts;
  }

  private void file(Path file) {
    KINDS.stream()
        .filter(kind -> kind.holds(file.getFileName().toString()))
        .findFirst()
        .ifPresentOrElse(kind -> add(kind, file), () -> reportUnknown(file));
  }

  private void folder(Path folder) {
    for (ImpsFile kind : KINDS) {
      for (Path place :
          List.of(folder, folder.resolve(kind.folderName()), folder.resolve(kind.folder()))) {
        list(place).stream()
            .filter(file -> kind.holds(file.getFileName().toString()))
            .forEach(file -> add(kind, file));
      }
    }
  }

  private List<Path> list(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      report(folder, DiagnosticCode.UNREADABLE_FILE, "cannot be read: " + IoReasons.of(e));
      return List.of();
    }
  }

  private void add(ImpsFile kind, Path file) {
    Checked<SourceText> text = SourceText.read(file);
    found.addAll(text.diagnostics());
    text.value().ifPresent(t -> texts.computeIfAbsent(kind, k -> new ArrayList<>()).add(t));
  }

  private void reportUnknown(Path file) {
    report(
        file,
        DiagnosticCode.BAD_FORMAT,
        "is not named like a file of IMPS objects, such as image_recipes.local.json");
  }

  private void report(Path file, DiagnosticCode code, String what) {
    SourceSpan place = new SourceSpan(file.toString(), 1, 1, 1, 2);
    found.add(Diagnostic.of(code, place, "'" + file + "' " + what));
  }
}
