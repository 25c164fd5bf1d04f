package io.impscript.converter.files;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Lists what is in a folder of the disk, sorted by path; links are taken as links. */
public final class FolderMembers {
  private static final int PERMISSIONS = 07777;

  private FolderMembers() {}

  /**
   * Everything below a folder, not the folder itself.
   *
   * @param prefix put before each path; empty or ending in {@code /}
   * @throws IOException where something cannot be read or is neither file, folder nor link
   */
  public static List<TreeMember> below(Path folder, String prefix) throws IOException {
    return walk(folder, prefix, true);
  }

  /** What can be taken of everything below a folder, for callers who have said what cannot. */
  public static List<TreeMember> takable(Path folder) throws IOException {
    return walk(folder, "", false);
  }

  private static List<TreeMember> walk(Path folder, String prefix, boolean all) throws IOException {
    List<TreeMember> members = new ArrayList<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes attributes)
              throws IOException {
            if (!at.equals(folder)) {
              members.add(new TreeMember.Folder(prefix + relative(folder, at), mode(at)));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path at, BasicFileAttributes attributes)
              throws IOException {
            if (all || !attributes.isOther()) {
              members.add(leaf(at, prefix + relative(folder, at), attributes));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path at, IOException fault) throws IOException {
            if (all) {
              throw fault;
            }
            return FileVisitResult.CONTINUE;
          }
        });
    members.sort(Comparator.comparing(TreeMember::path));
    return members;
  }

  /** A file, a folder with all that is in it, or a link, to be put at a path. */
  public static List<TreeMember> of(Path source, String path) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(source, BasicFileAttributes.class);
    List<TreeMember> members = new ArrayList<>();
    if (attributes.isDirectory()) {
      members.add(new TreeMember.Folder(path, mode(source)));
      members.addAll(below(source.toRealPath(), path + "/"));
    } else {
      members.add(leaf(source.toRealPath(), path, attributes));
    }
    return members;
  }

  /** A file or link, to be put at a path; nothing where there is none. */
  public static Optional<TreeMember> leafAt(Path at, String path) throws IOException {
    if (!Files.exists(at, NOFOLLOW_LINKS) || Files.isDirectory(at, NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    return Optional.of(
        leaf(at, path, Files.readAttributes(at, BasicFileAttributes.class, NOFOLLOW_LINKS)));
  }

  private static TreeMember leaf(Path at, String path, BasicFileAttributes attributes)
      throws IOException {
    if (attributes.isSymbolicLink()) {
      return new TreeMember.Link(path, Files.readSymbolicLink(at).toString());
    } else if (attributes.isRegularFile()) {
      return new TreeMember.Copy(path, mode(at), at);
    }
    throw new FileSystemException(at.toString(), null, "neither file, folder nor link");
  }

  private static int mode(Path at) throws IOException {
    return (Integer) Files.getAttribute(at, "unix:mode", NOFOLLOW_LINKS) & PERMISSIONS;
  }

  private static String relative(Path folder, Path at) {
    return folder.relativize(at).toString().replace('\\', '/');
  }
}
