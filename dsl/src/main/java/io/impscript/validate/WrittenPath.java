package io.impscript.validate;

import io.impscript.model.Element;
import io.impscript.model.SourceSpan;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A host path as a script writes it, followed from the folder of that script.
 *
 * @param path the absolute path; null where there is a fault
 * @param fault why there is none, to stand after "the path 'x'"; empty where there is one
 * @param hint what to do about the fault
 */
record WrittenPath(Path path, String fault, String hint) {

  static WrittenPath of(String text, Element element, CatalogView view, ScriptFolders folders) {
    if (text.isBlank()) {
      return bad("is empty", "write an absolute path, or one relative to the script");
    } else if (text.startsWith("~")) {
      return bad("starts with '~', which only a shell replaces", "write the whole path");
    } else if (text.contains("${")) {
      return bad(
          "holds a '${' that was not replaced",
          "values are put in between double quotes only: \"files/${name}\"");
    } else if (!element.kind().equals(Element.Kind.REPOSITORY) && text.contains("://")) {
      return bad(
          "is a URL, but only files of this machine can be copied",
          "fetch it to this machine first, or have a post-build command fetch it");
    }
    return follow(text, element, view, folders);
  }

  boolean isFine() {
    return path != null;
  }

  private static WrittenPath follow(
      String text, Element element, CatalogView view, ScriptFolders folders) {
    try {
      Path path = Path.of(text);
      if (path.isAbsolute()) {
        return good(path);
      }
      String file = view.place(element).map(SourceSpan::file).orElse("");
      Optional<Path> folder = folders.folderOf(file);
      return folder.map(start -> good(start.resolve(path))).orElseGet(() -> nowhere(file));
    } catch (InvalidPathException e) {
      return bad("cannot be a path: " + reason(e), "write it without that character");
    }
  }

  private static String reason(InvalidPathException e) {
    return e.getInput().indexOf('\0') >= 0 ? "it holds a NUL character" : "of a wrong character";
  }

  private static WrittenPath nowhere(String file) {
    return bad(
        "is relative, but " + Texts.quoted(file) + " lies in no folder of this machine",
        "write an absolute path");
  }

  /** A {@code ..} is left in: behind a symbolic link it means something else than in the text. */
  private static WrittenPath good(Path path) {
    boolean up = path.toString().contains("..");
    return new WrittenPath(up ? path : path.normalize(), "", "");
  }

  private static WrittenPath bad(String fault, String hint) {
    return new WrittenPath(null, fault, hint);
  }
}
