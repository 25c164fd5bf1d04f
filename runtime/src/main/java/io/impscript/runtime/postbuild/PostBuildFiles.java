package io.impscript.runtime.postbuild;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import io.impscript.runtime.files.DiskTrouble;
import io.impscript.runtime.files.TreeCopier;
import io.impscript.runtime.files.TreeDeleter;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The files of one recipe in the root while its commands run: in a private folder at the top of the
 * root, and again at the top itself, by the same name, where the image has nothing of that name.
 * The second ones are hard links, so that {@code cp}, {@code mv} and {@code rm} treat them as the
 * files they are, and they take no room. All goes again when this is closed.
 *
 * <p>Everything is made at the top of the root with names that are not there yet, so no link in the
 * root can lead a copy elsewhere.
 */
final class PostBuildFiles implements AutoCloseable {
  private static final String NAME = ".imps-postbuild";

  /** Names at the top that belong to the mounts of a chroot. */
  private static final Set<String> MOUNTS = Set.of("proc", "sys", "dev");

  private final Path root;
  private final Path folder;
  private final List<Path> atTop = new ArrayList<>();

  private PostBuildFiles(Path root, Path folder) {
    this.root = root;
    this.folder = folder;
  }

  /**
   * Makes the private folder.
   *
   * @param root absolute path of the image root, without links
   */
  static PostBuildFiles open(Path root) throws IOException {
    Path folder = root.resolve(NAME);
    for (int i = 2; ; i++) {
      try {
        Files.createDirectory(folder);
        Files.setAttribute(folder, "unix:mode", 0755, NOFOLLOW_LINKS);
        return new PostBuildFiles(root, folder);
      } catch (FileAlreadyExistsException taken) {
        folder = root.resolve(NAME + "-" + i);
      } catch (IOException e) {
        throw DiskTrouble.explained(e, folder);
      }
    }
  }

  /** Path of the private folder in the chroot. */
  String guestFolder() {
    return "/" + folder.getFileName();
  }

  /** Copies a file or folder in, by its last name. */
  void add(Path source) throws IOException {
    Path name = source.normalize().getFileName();
    Path copy = folder.resolve(name);
    Path top = root.resolve(name);
    TreeCopier.copy(source, copy);
    if (!Files.exists(top, NOFOLLOW_LINKS) && !MOUNTS.contains(name.toString())) {
      atTop.add(top);
      TreeCopier.link(copy, top);
    }
  }

  @Override
  public void close() throws IOException {
    for (Path top : atTop) {
      TreeDeleter.delete(top);
    }
    TreeDeleter.delete(folder);
  }
}
