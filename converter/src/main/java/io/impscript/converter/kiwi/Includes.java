package io.impscript.converter.kiwi;

import io.impscript.converter.xml.XmlDocument;
import io.impscript.converter.xml.XmlNode;
import io.impscript.diag.Checked;
import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.diag.Diagnostics;
import io.impscript.diag.Severity;
import io.impscript.kiwi.Template;
import io.impscript.model.SourceSpan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Follows the includes of a description inside its directory, and reports those that Kiwi could not
 * follow, or that lead elsewhere.
 */
final class Includes {
  private static final int MOST = 200;

  private final Path folder;
  private final Diagnostics found;
  private final Set<Path> open = new LinkedHashSet<>();
  private final Set<Path> files = new LinkedHashSet<>();
  private int followed;

  Includes(Path folder, Path main, Diagnostics found) {
    this.folder = folder;
    this.found = found;
    open.add(real(main));
  }

  /** Looks at every include, and at those in the included files. */
  void check(XmlDocument document) {
    document.root().elements("include").forEach(this::check);
  }

  void check(XmlNode.Element include) {
    follow(include).ifPresent(this::inner);
  }

  /** The files that were followed so far, normalized. */
  List<Path> files() {
    return List.copyOf(files);
  }

  private void inner(XmlDocument included) {
    Path file = Path.of(included.source().file());
    for (XmlNode.Element include : included.root().elements("include")) {
      warn(
          DiagnosticCode.UNKNOWN_INCLUDE,
          from(include),
          "an include in an included file, which Kiwi leaves as it is",
          "include the file from the main file");
      open.add(real(file));
      follow(include).ifPresent(this::inner);
      open.remove(real(file));
    }
  }

  /** The file that an include names, if it can be read. */
  Optional<XmlDocument> follow(XmlNode.Element include) {
    String uri = include.attributes().getOrDefault("from", "");
    if (uri.isBlank() || Template.in(uri)) {
      return Optional.empty();
    }
    Optional<Path> path = path(include, uri);
    return path.filter(file -> mayFollow(include, file)).flatMap(this::read);
  }

  /** A path relative to the main file; Kiwi itself takes some from where it is started. */
  private Optional<Path> path(XmlNode.Element include, String uri) {
    try {
      Path path = folder.resolve(uri.replaceFirst("^(this|file|dir)://", "")).normalize();
      return Optional.of(uri.startsWith("this:///") ? folder.resolve(uri.substring(8)) : path);
    } catch (java.nio.file.InvalidPathException e) {
      missing(include, "'" + uri + "' is not the name of a file");
      return Optional.empty();
    }
  }

  private boolean mayFollow(XmlNode.Element include, Path file) {
    if (!real(file).startsWith(real(folder))) {
      warn(
          DiagnosticCode.OUTSIDE,
          from(include),
          "the include leads out of the directory and is not followed",
          "put the file into the directory of the description");
    } else if (!Files.isRegularFile(file)) {
      missing(include, "there is no file '" + folder.relativize(file) + "' to include");
    } else if (open.contains(real(file))) {
      warn(
          DiagnosticCode.INCLUDE_CYCLE,
          from(include),
          "the file includes itself",
          "remove one of the includes");
    } else if (++followed > MOST) {
      missing(include, "there are more than " + MOST + " includes");
    } else {
      files.add(file.toAbsolutePath().normalize());
      return true;
    }
    return false;
  }

  private void missing(XmlNode.Element include, String message) {
    warn(
        DiagnosticCode.UNKNOWN_INCLUDE,
        from(include),
        message,
        "the include stays in the description; Kiwi needs the file");
  }

  private Optional<XmlDocument> read(Path file) {
    try {
      Checked<XmlDocument> read = MainFile.readXml(file);
      read.diagnostics().forEach(finding -> found.add(asWarning(finding)));
      return read.value();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The description itself can still be read. */
  private static Diagnostic asWarning(Diagnostic finding) {
    return finding.isError() ? finding.withSeverity(Severity.WARNING) : finding;
  }

  private static SourceSpan from(XmlNode.Element include) {
    return include.place().attribute("from");
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path.toAbsolutePath().normalize();
    }
  }

  private void warn(DiagnosticCode code, SourceSpan place, String message, String hint) {
    Diagnostic finding = Diagnostic.of(code, place, message).withSeverity(Severity.WARNING);
    found.add(finding.withHint(hint));
  }
}
