package io.impscript.validate;

import io.impscript.diag.DiagnosticCode;
import io.impscript.model.Element.Part;
import io.impscript.model.PackagedFile;
import io.impscript.model.PackagedFile.Kind;
import io.impscript.model.RpmPackage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.regex.Pattern;

/** All that an RPM is going to hold, its trees walked, and what is wrong with it. */
public final class RpmContents {
  static final Pattern MODE = Pattern.compile("[0-7]{3,4}");
  private static final int USUAL = 0644;
  private static final int USUAL_PROGRAM = 0755;
  private static final int OF_LINKS = 0777;

  /**
   * Something wrong.
   *
   * @param item number of the word that is to blame, among those of its package
   */
  public record Fault(DiagnosticCode code, Part part, int item, String message, String hint) {}

  private final HostFiles files;
  private final Map<String, PackedEntry> entries = new TreeMap<>();
  private final Set<String> emptyFolders = new HashSet<>();
  private final List<Fault> faults = new ArrayList<>();

  private RpmContents(HostFiles files) {
    this.files = files;
  }

  /**
   * What a package holds.
   *
   * @param sources the absolute path of a file or tree, by its number; empty where it cannot be
   *     followed, which is told elsewhere
   */
  static RpmContents of(RpmPackage of, HostFiles files, IntFunction<Optional<Path>> sources) {
    RpmContents contents = new RpmContents(files);
    for (int i = 0; i < of.files().size(); i++) {
      contents.add(of.files().get(i), i, sources);
    }
    contents.nesting();
    return contents;
  }

  /** What a package holds whose sources are absolute, as those of a resolved recipe are. */
  public static RpmContents of(RpmPackage of, HostFiles files) {
    return of(of, files, i -> Optional.of(Path.of(of.files().get(i).content())));
  }

  /** In the order of their paths. */
  public List<PackedEntry> entries() {
    return List.copyOf(entries.values());
  }

  /** In the order of the script. */
  public List<Fault> faults() {
    return List.copyOf(faults);
  }

  private void add(PackagedFile file, int item, IntFunction<Optional<Path>> sources) {
    Optional<Path> source = file.kind().isOfHost() ? sources.apply(item) : Optional.empty();
    Optional<String> path = path(file, item);
    if (path.isEmpty() || !modeIsFine(file, item)) {
      return;
    }
    switch (file.kind()) {
      case TEXT -> put(entry(PackedEntry.Kind.TEXT, path.get(), null, file, item), false);
      case DIRECTORY -> put(entry(PackedEntry.Kind.DIRECTORY, path.get(), null, file, item), false);
      case LINK -> link(path.get(), file, item);
      case FILE -> source.ifPresent(from -> file(path.get(), from, file, item));
      case TREE -> source.ifPresent(from -> tree(path.get(), from, file, item));
    }
  }

  /** The plain path, with the name of a file that is said by its folder. */
  private Optional<String> path(PackagedFile file, int item) {
    Part part = file.kind().isOfHost() ? Part.RPM_FILE_PATH : Part.RPM_FILES;
    String said = file.path();
    if (said.isEmpty()) {
      String hint = "say where it lies in the image, such as to: '/etc/motd'";
      boolean host = file.kind().isOfHost();
      fault(
          DiagnosticCode.MISSING_VALUE,
          Part.RPM_FILES,
          item,
          host
              ? noun(file) + " " + Texts.quoted(file.content()) + " has no place in the image"
              : noun(file) + " has no path",
          hint);
      return Optional.empty();
    }
    String path = said;
    if (said.endsWith("/") && file.kind() == Kind.FILE) {
      path = said + baseName(file.content());
    } else if (said.endsWith("/") && file.kind() != Kind.TEXT) {
      path = said.substring(0, said.length() - 1);
    }
    boolean root = path.isEmpty() && file.kind() == Kind.TREE;
    Optional<Names.Fault> wrong =
        root ? Optional.empty() : PackedPath.fault(path.isEmpty() ? "/" : path);
    wrong.ifPresent(
        fault ->
            fault(
                DiagnosticCode.BAD_VALUE,
                part,
                item,
                "the path " + Texts.quoted(said) + " in the image " + fault.text(),
                fault.hint()));
    return wrong.isEmpty() ? Optional.of(path) : Optional.empty();
  }

  private static String baseName(String path) {
    return path.replaceFirst("/+$", "").replaceFirst("^.*/", "");
  }

  private static String noun(PackagedFile file) {
    return switch (file.kind()) {
      case FILE -> "the file";
      case TREE -> "the tree";
      case TEXT -> "the text";
      case DIRECTORY -> "the directory";
      case LINK -> "the link";
    };
  }

  private boolean modeIsFine(PackagedFile file, int item) {
    boolean fine = file.mode().isEmpty() || MODE.matcher(file.mode()).matches();
    if (!fine) {
      fault(
          DiagnosticCode.BAD_VALUE,
          Part.RPM_FILE_MODE,
          item,
          "the mode " + Texts.quoted(file.mode()) + " is not one",
          "a mode is three or four octal digits, such as '0644' or '0755'");
    }
    return fine;
  }

  private void link(String path, PackagedFile file, int item) {
    if (linkIsFine(path, file.content(), item, "the link " + Texts.quoted(path))) {
      put(entry(PackedEntry.Kind.LINK, path, null, file, item), false);
    }
  }

  private boolean linkIsFine(String path, String target, int item, String what) {
    Optional<String> wrong =
        target.isEmpty()
            ? Optional.of("has no target")
            : PackedPath.leadsOut(path, target)
                ? Optional.of("leads out of the image: " + Texts.quoted(target))
                : PackedPath.character(target).map(said -> "has a target that " + said);
    wrong.ifPresent(
        said ->
            fault(
                DiagnosticCode.BAD_VALUE,
                Part.RPM_FILES,
                item,
                what + " " + said,
                "a target is a path in the image, absolute or relative to the link's folder"));
    return wrong.isEmpty();
  }

  private void file(String path, Path source, PackagedFile file, int item) {
    if (files.kind(source) == HostFiles.Kind.FILE) {
      put(entry(PackedEntry.Kind.FILE, path, source, file, item), false);
    }
  }

  private void tree(String path, Path source, PackagedFile file, int item) {
    if (files.kind(source) == HostFiles.Kind.FOLDER) {
      new HostTree(
              files,
              source,
              (kind, below, from, target) -> found(path, kind, below, from, target, file, item),
              said ->
                  fault(
                      DiagnosticCode.BAD_SOURCE,
                      Part.RPM_FILES,
                      item,
                      said,
                      "a tree is made of files, folders and symbolic links"))
          .walk();
    }
  }

  private void found(
      String path,
      PackedEntry.Kind kind,
      String below,
      Path from,
      String target,
      PackagedFile tree,
      int item) {
    String whole = path + "/" + below;
    Optional<Names.Fault> wrong = PackedPath.fault(whole);
    if (wrong.isPresent()) {
      String message = "the path " + Texts.quoted(whole) + " in the image " + wrong.get().text();
      fault(DiagnosticCode.BAD_SOURCE, Part.RPM_FILES, item, message, "give the file another name");
    } else if (kind == PackedEntry.Kind.LINK) {
      if (linkIsFine(whole, target, item, "the link " + Texts.quoted(from.toString()))) {
        put(entry(kind, whole, null, tree.from(target), item), true);
      }
    } else {
      put(entry(kind, whole, from, tree, item), true);
    }
  }

  private PackedEntry entry(
      PackedEntry.Kind kind, String path, Path source, PackagedFile of, int item) {
    boolean said = kind == PackedEntry.Kind.TEXT || kind == PackedEntry.Kind.LINK;
    return new PackedEntry(
        kind,
        path,
        kind == PackedEntry.Kind.FILE ? source : null,
        said ? of.content() : "",
        mode(kind, source, of),
        of.owner(),
        of.group(),
        kind == PackedEntry.Kind.FILE || kind == PackedEntry.Kind.TEXT
            ? of.configuration()
            : PackagedFile.Configuration.NONE,
        item);
  }

  /** A mode that is said of a tree is that of its files. */
  private int mode(PackedEntry.Kind kind, Path source, PackagedFile of) {
    if (kind == PackedEntry.Kind.LINK) {
      return OF_LINKS;
    }
    boolean usual =
        of.mode().isEmpty() || of.kind() == Kind.TREE && kind == PackedEntry.Kind.DIRECTORY;
    if (!usual) {
      return Integer.parseInt(of.mode(), 8);
    }
    boolean program = source != null && files.isProgram(source);
    return program || kind == PackedEntry.Kind.DIRECTORY ? USUAL_PROGRAM : USUAL;
  }

  /** An empty directory of a tree gives way to what is said of it by a word of its own. */
  private void put(PackedEntry entry, boolean ofTree) {
    PackedEntry before = entries.get(entry.path());
    boolean gives = before != null && isDirectory(before) && isDirectory(entry);
    if (before == null || gives && emptyFolders.remove(entry.path())) {
      entries.put(entry.path(), entry);
      if (ofTree && isDirectory(entry)) {
        emptyFolders.add(entry.path());
      }
    } else if (!gives || !ofTree) {
      fault(
          DiagnosticCode.COPY_COLLISION,
          Part.RPM_FILES,
          entry.item(),
          "the path " + Texts.quoted(entry.path()) + " is said twice in one package",
          "an RPM has one file at a path; leave one out");
    }
  }

  private static boolean isDirectory(PackedEntry entry) {
    return entry.kind() == PackedEntry.Kind.DIRECTORY;
  }

  /** Nothing may lie below a file. */
  private void nesting() {
    for (PackedEntry entry : entries.values()) {
      String path = entry.path();
      for (int end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
        PackedEntry above = entries.get(path.substring(0, end));
        if (above != null && !isDirectory(above)) {
          fault(
              DiagnosticCode.COPY_COLLISION,
              Part.RPM_FILES,
              entry.item(),
              Texts.quoted(path)
                  + " lies below "
                  + Texts.quoted(above.path())
                  + ", which is no directory",
              "correct one of the paths");
        }
      }
    }
  }

  private void fault(DiagnosticCode code, Part part, int item, String message, String hint) {
    faults.add(new Fault(code, part, item, message, hint));
  }
}
