package io.impscript.runtime.owners;

import io.impscript.runtime.files.FileKind;
import io.impscript.runtime.files.FileTrouble;
import io.impscript.runtime.files.TreeDeleter;
import io.impscript.runtime.root.RawPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The folder through which the script around a sandbox is told what files are meant to be, and
 * tells what it found: lists of paths, each ended by a NUL.
 */
final class Exchange {
  private static final long LARGEST = 1L << 30;
  private static final String FOUND = "found";
  private static final int FIELDS = 5;

  private final Path folder;

  /**
   * @param folder of this build alone; made here, empty
   */
  Exchange(Path folder) throws IOException {
    this.folder = folder;
    TreeDeleter.delete(folder);
    Files.createDirectories(folder);
  }

  Path folder() {
    return folder;
  }

  /**
   * Lists files by what is to be done to them.
   *
   * @param owned whether owners other than root can be given
   */
  void tell(Path root, Map<String, RecordedFile> files, boolean owned) throws IOException {
    Map<String, ByteArrayOutputStream> lists = new TreeMap<>();
    for (Map.Entry<String, RecordedFile> entry : files.entrySet()) {
      RecordedFile file = entry.getValue();
      if (!isThere(root, entry.getKey(), file.kind())) {
        continue;
      }
      if (owned) {
        add(lists, "own." + file.uid() + "." + file.gid(), entry.getKey());
      }
      if (file.kind() != FileKind.LINK) {
        add(lists, "mode." + Octal.digits(file.mode(), 4), entry.getKey());
      }
    }
    for (Map.Entry<String, ByteArrayOutputStream> list : lists.entrySet()) {
      Files.write(folder.resolve(list.getKey()), list.getValue().toByteArray());
    }
  }

  private static void add(Map<String, ByteArrayOutputStream> lists, String name, String path) {
    ByteArrayOutputStream list = lists.computeIfAbsent(name, any -> new ByteArrayOutputStream());
    list.writeBytes(OwnershipRecord.bytes("./" + path + "\0"));
  }

  /** Nothing is changed through a link, and nothing that took another's place. */
  static boolean isThere(Path root, String path, FileKind kind) throws IOException {
    Path at = root;
    for (Path name : names(path)) {
      if (!Files.isDirectory(at, LinkOption.NOFOLLOW_LINKS)) {
        return false;
      }
      at = at.resolve(name);
    }
    return Files.exists(at, LinkOption.NOFOLLOW_LINKS)
        && FileKind.of(at, LinkOption.NOFOLLOW_LINKS) == kind;
  }

  /** The permission bits of a file that is there. */
  static int mode(Path root, String path) throws IOException {
    Path at = root;
    for (Path name : names(path)) {
      at = at.resolve(name);
    }
    return (Integer) Files.getAttribute(at, "unix:mode", LinkOption.NOFOLLOW_LINKS) & 07777;
  }

  private static List<Path> names(String path) {
    return path.equals(".") ? List.of() : RawPath.names(OwnershipRecord.bytes(path));
  }

  /** What was found since it was last asked; null if no command has come to its end. */
  Map<String, RecordedFile> found() throws IOException {
    Path file = folder.resolve(FOUND);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return null;
    }
    if (Files.size(file) > LARGEST) {
      throw new FileTrouble(file + " is too large: the image has too many files to record");
    }
    Map<String, RecordedFile> found = new TreeMap<>();
    for (String item : items(Files.readString(file, StandardCharsets.ISO_8859_1))) {
      String[] fields = item.split(" ", FIELDS);
      found.put(fields[4].isEmpty() ? "." : fields[4], file(fields));
    }
    Files.delete(file);
    return found;
  }

  private static List<String> items(String text) {
    List<String> items = new ArrayList<>();
    int from = 0;
    for (int end = text.indexOf('\0'); end >= 0; end = text.indexOf('\0', from)) {
      items.add(text.substring(from, end));
      from = end + 1;
    }
    return items;
  }

  /** As {@code find} has it: type, mode, user, group, path. */
  private static RecordedFile file(String[] fields) throws FileTrouble {
    int kind = "fdlspcb".indexOf(fields[0]);
    try {
      return RecordedFile.plain(
          FileKind.values()[kind],
          Integer.parseInt(fields[1], 8),
          Integer.parseInt(fields[2]),
          Integer.parseInt(fields[3]));
    } catch (RuntimeException e) {
      throw new FileTrouble("the owners of the image's files cannot be read back: " + fields[4]);
    }
  }
}
