package io.impscript.rpm.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * An image root. Paths of packages are looked up name by name with links read as they would be from
 * within the root: an absolute target begins at the root, and {@code ..} never leads above it. So
 * no path, whatever links there are, comes to lie outside.
 */
final class RootFolder {
  private static final int MOST_LINKS = 40;
  private static final int SETGID = 02000;

  private final Path root;
  private final Map<String, Path> known = new HashMap<>();
  private final Set<Path> changed = new LinkedHashSet<>();
  private Map<String, String> expected = Map.of();

  RootFolder(Path root) throws IOException {
    this.root = root.toRealPath();
    changed.add(this.root);
    if (!Files.isDirectory(this.root)) {
      throw new NotDirectoryException(root.toString());
    }
  }

  Path path() {
    return root;
  }

  /** Forgets what it knows of folders; to be called when others may have changed them. */
  void forget() {
    known.clear();
  }

  /**
   * Tells which links will be laid: nothing is made a folder where one of them comes, files below
   * go where it will lead.
   *
   * @param links targets by places
   */
  void expect(Map<String, String> links) {
    expected = Map.copyOf(links);
  }

  /** Folders that were made or had something put into them. */
  Set<Path> changed() {
    return changed;
  }

  /**
   * Where a file of a package comes to lie; folders above it are made if they are not there.
   *
   * @param path absolute, as {@link io.impscript.rpm.file.FileEntry} has it
   * @throws InstallException if something that is no folder is in the way, or links go in circles
   */
  Path place(String path) throws IOException {
    return locate(path, true);
  }

  /** As {@link #place}, but makes nothing; null if a folder above it is not there. */
  Path find(String path) throws IOException {
    return locate(path, false);
  }

  private Path locate(String path, boolean make) throws IOException {
    int slash = path.lastIndexOf('/');
    if (path.equals("/")) {
      return root;
    }
    Path folder = folder(path.substring(0, slash), make);
    if (make) {
      changed.add(folder);
    }
    return folder == null ? null : folder.resolve(FileNames.name(path.substring(slash + 1)));
  }

  /** The real folder of a path. */
  Path folder(String path, boolean make) throws IOException {
    Path there = known.get(path);
    if (there == null) {
      there = walk(path, make);
      if (there != null) {
        known.put(path, there);
      }
    }
    return there;
  }

  /**
   * What is in the way of a folder: the path of something that is none; null if nothing is.
   *
   * @throws InstallException if links go in circles
   */
  String obstacle(String path) throws IOException {
    int end = path.length();
    Path there = folder(path, false);
    while (there == null && end > 0) {
      end = path.lastIndexOf('/', end - 1);
      there = end < 0 ? null : folder(path.substring(0, end), false);
    }
    if (there == null || end == path.length()) {
      return null;
    }
    int next = path.indexOf('/', end + 1);
    String name = path.substring(end + 1, next < 0 ? path.length() : next);
    BasicFileAttributes attributes = attributes(there.resolve(FileNames.name(name)));
    boolean blocks =
        attributes != null && !attributes.isDirectory() && !attributes.isSymbolicLink();
    return blocks ? path.substring(0, end + 1) + name : null;
  }

  private Path walk(String path, boolean make) throws IOException {
    Deque<Path> rest = new ArrayDeque<>(FileNames.names(path));
    Path current = root;
    int links = 0;
    while (!rest.isEmpty()) {
      Path name = rest.removeFirst();
      if (name.toString().equals("..")) {
        current = current.equals(root) ? root : current.getParent();
      } else if (!name.toString().equals(".") && !name.toString().isEmpty()) {
        Path next = current.resolve(name);
        BasicFileAttributes attributes = attributes(next);
        if (attributes == null && !make) {
          return null;
        } else if (attributes == null && expected.containsKey(within(next))) {
          links = oneMore(links, path);
          Path target = FileNames.target(expected.get(within(next)));
          current = follow(target, current, rest);
        } else if (attributes == null) {
          current = make(next);
        } else if (attributes.isDirectory()) {
          current = next;
        } else if (attributes.isSymbolicLink()) {
          links = oneMore(links, path);
          current = follow(Files.readSymbolicLink(next), current, rest);
        } else if (make) {
          throw new InstallException(path + ": " + within(next) + " is in the way: not a folder");
        } else {
          return null;
        }
      }
    }
    return current;
  }

  private static int oneMore(int links, String path) throws InstallException {
    if (links == MOST_LINKS) {
      throw new InstallException(path + ": links above it go in circles");
    }
    return links + 1;
  }

  private Path follow(Path target, Path folder, Deque<Path> rest) {
    for (int i = target.getNameCount() - 1; i >= 0; i--) {
      rest.addFirst(target.getName(i));
    }
    return target.isAbsolute() ? root : folder;
  }

  /** As rpm makes them: for everybody to read, whatever the process's mask is. */
  private Path make(Path folder) throws IOException {
    Files.createDirectory(folder);
    int inherited = (int) Files.getAttribute(folder, "unix:mode") & SETGID;
    Files.setAttribute(folder, "unix:mode", 0755 | inherited);
    changed.add(folder);
    changed.add(folder.getParent());
    return folder;
  }

  /** A real path below the root as seen from within. */
  String within(Path path) {
    return "/" + root.relativize(path);
  }

  /** Of the thing itself, not of what it links to; null if there is nothing. */
  static BasicFileAttributes attributes(Path path) throws IOException {
    try {
      return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (NoSuchFileException e) {
      return null;
    }
  }
}
