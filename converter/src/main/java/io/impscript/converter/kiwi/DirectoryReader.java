package io.impscript.converter.kiwi;

import io.impscript.converter.files.IoReasons;
import io.impscript.diag.Checked;
import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.diag.Diagnostics;
import io.impscript.model.SourceSpan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads a description directory, or the description that a given main file is. */
final class DirectoryReader {
  private final Diagnostics found = new Diagnostics();

  Checked<KiwiDescription> read(Path given) {
    try {
      return Files.isDirectory(given) ? directory(given) : file(given, false);
    } catch (IOException e) {
      return failed(given, "cannot be read: " + IoReasons.of(e), "");
    }
  }

  private Checked<KiwiDescription> directory(Path folder) throws IOException {
    Optional<Path> main = MainFileName.in(folder);
    if (main.isPresent() && !main.get().toRealPath().startsWith(folder.toRealPath())) {
      return failed(
          main.get(), "is a link that leaves the directory", "name the file itself to read it");
    } else if (main.isPresent()) {
      return file(main.get(), true);
    }
    Optional<Path> only = MainFileName.likeliest(folder);
    only.ifPresent(file -> found.add(guessed(file)));
    return only.isPresent()
        ? file(only.get(), true)
        : failed(
            folder,
            "holds no Kiwi description",
            "Kiwi looks for config.xml, image/config.xml, or a file whose name ends in .kiwi");
  }

  private static Diagnostic guessed(Path file) {
    String message =
        "'" + file.getFileName() + "' is taken for the description; Kiwi would not find it";
    return Diagnostic.of(DiagnosticCode.REPAIRED, start(file), message);
  }

  /** Of a whole directory all other files belong to it; beside a file, those that it uses. */
  private Checked<KiwiDescription> file(Path main, boolean whole) throws IOException {
    if (Files.exists(main) && !Files.isRegularFile(main)) {
      return failed(main, "is not a regular file", "");
    }
    Checked<ReadFile> file = MainFile.read(main);
    found.addAll(file.diagnostics());
    if (file.value().isEmpty()) {
      return Checked.failed(found.sorted());
    }
    return Checked.of(description(file.value().get(), main, whole), found.sorted());
  }

  private KiwiDescription description(ReadFile file, Path main, boolean whole) throws IOException {
    Path folder = main.toAbsolutePath().normalize().getParent();
    new Includes(folder, main, found).check(file.xml());
    List<String> all = new FolderFiles(folder, main, file.document().image(), found).list(whole);
    return new KiwiDescription(
        file.document(),
        file.label(),
        file.lifts(),
        file.xml().template(),
        folder,
        main.getFileName().toString(),
        all,
        file.places());
  }

  private Checked<KiwiDescription> failed(Path path, String what, String hint) {
    Diagnostic finding =
        Diagnostic.of(DiagnosticCode.UNREADABLE_FILE, start(path), "'" + path + "' " + what);
    found.add(hint.isEmpty() ? finding : finding.withHint(hint));
    return Checked.failed(found.sorted());
  }

  private static SourceSpan start(Path file) {
    return new SourceSpan(file.toString(), 1, 1, 1, 2);
  }
}
