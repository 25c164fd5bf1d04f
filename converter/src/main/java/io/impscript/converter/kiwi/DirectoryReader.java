package io.impscript.converter.kiwi;

import io.impscript.converter.files.IoReasons;
import io.impscript.converter.xml.XmlLimits;
import io.impscript.converter.xml.XmlReader;
import io.impscript.diag.Checked;
import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.diag.Diagnostics;
import io.impscript.model.SourceSpan;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads a description directory. */
final class DirectoryReader {
  private final Diagnostics found = new Diagnostics();

  Checked<KiwiDescription> read(Path given) {
    try {
      return Files.isDirectory(given)
          ? directory(given)
          : file(given, given.toAbsolutePath().getParent());
    } catch (IOException e) {
      return failed(given, "cannot be read: " + IoReasons.of(e));
    }
  }

  private Checked<KiwiDescription> directory(Path folder) throws IOException {
    Optional<Path> main = mainFile(folder);
    return main.isPresent()
        ? file(main.get(), folder)
        : failed(folder, "holds neither config.xml, image/config.xml nor a *.kiwi file");
  }

  private static Optional<Path> mainFile(Path folder) throws IOException {
    for (String name : List.of("config.xml", "image/config.xml")) {
      if (Files.isRegularFile(folder.resolve(name))) {
        return Optional.of(folder.resolve(name));
      }
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(DirectoryReader::isKiwiFile).sorted().findFirst();
    }
  }

  private static boolean isKiwiFile(Path file) {
    return file.getFileName().toString().endsWith(".kiwi") && Files.isRegularFile(file);
  }

  private Checked<KiwiDescription> file(Path main, Path folder) throws IOException {
    Checked<ReadFile> file = read(main.toString(), main);
    found.addAll(file.diagnostics());
    if (file.value().isEmpty()) {
      return Checked.failed(found.sorted());
    }
    return Checked.of(description(file.value().get(), folder, main), found.sorted());
  }

  private static Checked<ReadFile> read(String name, Path main) throws IOException {
    if (Files.size(main) > XmlLimits.USUAL.bytes()) {
      return XmlReader.tooLarge(name, XmlLimits.USUAL);
    }
    try (InputStream in = Files.newInputStream(main)) {
      return MainFile.read(name, in.readNBytes(XmlLimits.USUAL.bytes() + 1));
    }
  }

  private KiwiDescription description(ReadFile file, Path folder, Path main) throws IOException {
    String name = folder.toAbsolutePath().relativize(main.toAbsolutePath()).toString();
    return new KiwiDescription(
        file.document(),
        file.label(),
        file.lifts(),
        file.xml().template(),
        folder,
        name,
        otherFiles(folder, main),
        file.places());
  }

  private static List<String> otherFiles(Path folder, Path main) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(path -> !path.equals(main) && !Files.isDirectory(path))
          .map(path -> folder.relativize(path).toString())
          .sorted()
          .toList();
    }
  }

  private Checked<KiwiDescription> failed(Path path, String what) {
    SourceSpan place = new SourceSpan(path.toString(), 1, 1, 1, 2);
    String message = "'" + path + "' " + what;
    found.add(Diagnostic.of(DiagnosticCode.UNREADABLE_FILE, place, message));
    return Checked.failed(found.sorted());
  }
}
