package io.impscript.converter.files;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Writes a folder with its members. Everything is first written to a folder beside it and forced to
 * disk; only then are the files moved over those that are there. Files that are not among the
 * members stay.
 */
public final class TreeWriter {
  private final Path folder;
  private final Path staging;

  private TreeWriter(Path folder) {
    this.folder = folder;
    this.staging = folder.resolveSibling("." + folder.getFileName() + "." + UUID.randomUUID());
  }

  /**
   * Writes members below a folder.
   *
   * @param gone paths that an earlier run wrote and that are to go where no member has them
   * @throws IOException with a message that names the file and the reason
   * @throws IllegalArgumentException if a path is absolute or leads out of the folder
   */
  public static void write(Path folder, List<TreeMember> members, Collection<String> gone)
      throws IOException {
    TreeWriter writer = new TreeWriter(folder.toAbsolutePath().normalize());
    try {
      Files.createDirectories(writer.staging);
      for (TreeMember member : members) {
        writer.stage(member);
      }
      writer.publish(members);
      writer.clear(members, gone);
    } finally {
      delete(writer.staging);
    }
  }

  private void stage(TreeMember member) throws IOException {
    Path target = inside(staging, member.path());
    Files.createDirectories(target.getParent());
    try {
      if (member instanceof TreeMember.Folder) {
        Files.createDirectories(target);
      } else if (member instanceof TreeMember.Link link) {
        Files.createSymbolicLink(target, Path.of(link.target()));
      } else {
        stageFile((TreeMember.Content) member, target);
      }
    } catch (IOException e) {
      throw refused(folder.resolve(member.path()), e);
    }
  }

  private static void stageFile(TreeMember.Content content, Path target) throws IOException {
    try (InputStream in = content.open();
        FileChannel out =
            FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      in.transferTo(Channels.newOutputStream(out));
      out.force(true);
    }
    Files.setAttribute(target, "unix:mode", content.mode(), LinkOption.NOFOLLOW_LINKS);
  }

  private void publish(List<TreeMember> members) throws IOException {
    for (TreeMember member : members) {
      Path target = inside(folder, member.path());
      Files.createDirectories(target.getParent());
      try {
        if (member instanceof TreeMember.Folder) {
          Files.createDirectories(target);
          Files.setAttribute(target, "unix:mode", member.mode(), NOFOLLOW_LINKS);
        } else {
          Files.move(staging.resolve(member.path()), target, StandardCopyOption.REPLACE_EXISTING);
        }
      } catch (IOException e) {
        throw refused(target, e);
      }
    }
  }

  private void clear(List<TreeMember> members, Collection<String> gone) throws IOException {
    List<String> left = new ArrayList<>(gone);
    members.forEach(member -> left.remove(member.path()));
    for (String path : left) {
      Files.deleteIfExists(inside(folder, path));
    }
  }

  /** The path below a folder; a symbolic link on the way could lead it elsewhere. */
  private static Path inside(Path folder, String path) throws IOException {
    Path target = folder.resolve(path).normalize();
    if (path.isEmpty() || !target.startsWith(folder) || target.equals(folder)) {
      throw new IllegalArgumentException("'" + path + "' is not a path below the output folder");
    }
    for (Path at = target.getParent(); !at.equals(folder); at = at.getParent()) {
      if (Files.isSymbolicLink(at)) {
        throw new FileSystemException(at.toString(), null, "a link is in the way");
      }
    }
    return target;
  }

  private static IOException refused(Path target, IOException e) {
    return new FileSystemException(target.toString(), null, "cannot write: " + IoReasons.of(e));
  }

  private static void delete(Path staging) throws IOException {
    if (!Files.exists(staging)) {
      return;
    }
    try (Stream<Path> all = Files.walk(staging)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
