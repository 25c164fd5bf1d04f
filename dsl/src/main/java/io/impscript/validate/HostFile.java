package io.impscript.validate;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.diag.Severity;
import io.impscript.model.Element;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One file or folder of this machine that an element names.
 *
 * @param noun what it is to the element, such as {@code copy source}
 * @param text the path as written
 */
record HostFile(
    CatalogView view, ValidationContext context, Element element, String noun, String text) {

  /**
   * The finding about it, if there is one.
   *
   * @param now whether it is needed in this run, so that its absence is an error
   * @param folder whether only a folder will do
   */
  Optional<Diagnostic> check(boolean now, boolean folder) {
    WrittenPath written = WrittenPath.of(text, element, view, context.folders());
    if (!written.isFine()) {
      String message = "the " + noun + " " + Texts.quoted(text) + " " + written.fault();
      return Optional.of(
          view.finding(DiagnosticCode.BAD_SOURCE, element, message).withHint(written.hint()));
    }
    return onDisk(written.path(), now, folder);
  }

  private Optional<Diagnostic> onDisk(Path path, boolean now, boolean folder) {
    return switch (context.files().kind(path)) {
      case FILE -> folder ? Optional.of(bad("is a file, not a folder", path)) : Optional.empty();
      case FOLDER -> Optional.empty();
      case MISSING -> Optional.of(missing(path, now));
      case DANGLING_LINK -> Optional.of(bad("is a symbolic link to nothing", path));
      case LINK_LOOP -> Optional.of(bad("is a symbolic link that leads back to itself", path));
      case SOCKET -> Optional.of(bad("is a socket", path));
      case PIPE -> Optional.of(bad("is a named pipe", path));
      case DEVICE -> Optional.of(bad("is a device", path));
      case UNREADABLE -> Optional.of(bad("cannot be read by this user", path));
    };
  }

  private Diagnostic missing(Path path, boolean now) {
    String message = "the " + noun + " " + Texts.quoted(text) + " is not there";
    return view.finding(DiagnosticCode.MISSING_SOURCE, element, message)
        .withSeverity(now ? Severity.ERROR : Severity.WARNING)
        .withHint(
            now
                ? "put it at " + Texts.cut(path.toString()) + ", or correct the path"
                : "a build will look for it at " + Texts.cut(path.toString()));
  }

  private Diagnostic bad(String fault, Path path) {
    String message = "the " + noun + " " + Texts.quoted(text) + " " + fault;
    Diagnostic finding =
        view.finding(DiagnosticCode.BAD_SOURCE, element, message)
            .withHint(
                "put a file"
                    + (noun.startsWith("key") ? "" : " or folder")
                    + " in its place, or correct the path");
    return text.equals(path.toString())
        ? finding
        : finding.withHint("its place is " + Texts.cut(path.toString()));
  }
}
