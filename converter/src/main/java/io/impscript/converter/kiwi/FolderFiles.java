package io.impscript.converter.kiwi;

import io.impscript.converter.files.IoReasons;
import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.diag.Diagnostics;
import io.impscript.model.Markup;
import io.impscript.model.SourceSpan;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/**
 * Lists the files of a description beside its main file. Symbolic links are listed, never followed;
 * those that lead out of the directory only in overlay trees, where they are meant for the image.
 */
final class FolderFiles {
  private static final int MOST = 100_000;

  private final Path folder;
  private final Path main;
  private final UsedFiles used;
  private final Diagnostics found;
  private final List<String> files = new ArrayList<>();

  FolderFiles(Path folder, Path main, Markup.Tag image, Diagnostics found) {
    this.folder = folder;
    this.main = main.toAbsolutePath().normalize();
    this.used = new UsedFiles(image);
    this.found = found;
  }

  /**
   * The paths, sorted, relative to the folder.
   *
   * @param whole whether all of the folder belongs to the description, else what it uses
   */
  List<String> list(boolean whole) throws IOException {
    Files.walkFileTree(folder, new Visitor(whole));
    return files.stream().sorted().toList();
  }

  private final class Visitor extends SimpleFileVisitor<Path> {
    private final boolean whole;

    Visitor(boolean whole) {
      this.whole = whole;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
      boolean wanted = whole || directory.equals(folder) || used.mayHold(name(directory));
      return wanted ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (files.size() >= MOST) {
        report(folder, "holds more than " + MOST + " files; the others are left out");
        return FileVisitResult.TERMINATE;
      }
      if (!file.equals(main) && (whole || used.isUsed(name(file)))) {
        add(file, attributes);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException fault) {
      report(file, "cannot be read and is left out: " + IoReasons.of(fault));
      return FileVisitResult.CONTINUE;
    }
  }

  private void add(Path file, BasicFileAttributes attributes) {
    if (attributes.isOther()) {
      report(file, "is a device, pipe or socket and is left out");
    } else if (attributes.isSymbolicLink() && !used.isOverlay(name(file)) && leadsOut(file)) {
      reportLink(file);
    } else {
      files.add(name(file));
    }
  }

  private boolean leadsOut(Path link) {
    try {
      return !link.toRealPath().startsWith(folder.toRealPath());
    } catch (IOException e) {
      return !target(link).startsWith(folder);
    }
  }

  /** Of a link that leads nowhere; the file system cannot tell. */
  private static Path target(Path link) {
    try {
      return link.resolveSibling(Files.readSymbolicLink(link)).normalize();
    } catch (IOException e) {
      return link;
    }
  }

  private String name(Path path) {
    return folder.relativize(path).toString();
  }

  private void reportLink(Path link) {
    String message = "'" + name(link) + "' is a link that leaves the directory; it is left out";
    found.add(
        Diagnostic.of(DiagnosticCode.OUTSIDE, start(link), message)
            .withHint("put a copy of the file in its place"));
  }

  private void report(Path path, String what) {
    String message = "'" + path + "' " + what;
    found.add(
        Diagnostic.of(DiagnosticCode.UNREADABLE_FILE, start(path), message)
            .withSeverity(io.impscript.diag.Severity.WARNING));
  }

  private static SourceSpan start(Path path) {
    return new SourceSpan(path.toString(), 1, 1, 1, 2);
  }
}
