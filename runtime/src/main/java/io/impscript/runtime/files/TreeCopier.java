package io.impscript.runtime.files;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/**
 * Copies a file or a folder to a path where nothing is yet. Modes (with setuid, setgid and sticky
 * bits) and times are kept, owners are not: the copy is ours. Links inside a folder stay links,
 * with the same text.
 */
public final class TreeCopier extends SimpleFileVisitor<Path> {
  private static final int PERMISSIONS = 07777;

  private final Path source;
  private final Path target;
  private final FileMaker maker;

  private TreeCopier(Path source, Path target, FileMaker maker) {
    this.source = source;
    this.target = target;
    this.maker = maker;
  }

  /**
   * Copies.
   *
   * @param source a file or folder, or a link to one, which is followed
   * @param target where the copy goes; its folder exists, itself it does not
   * @throws InterruptedIOException if the thread is interrupted between two files
   * @throws IOException if the source holds what cannot be copied, or the disk fails; the message
   *     names the path
   */
  public static void copy(Path source, Path target) throws IOException {
    make(source, target, TreeCopier::copyFile);
  }

  /** The same with hard links in place of files, where source and target share a file system. */
  public static void link(Path source, Path target) throws IOException {
    make(source, target, TreeCopier::linkFile);
  }

  private static void make(Path source, Path target, FileMaker maker) throws IOException {
    Path real = source.toRealPath();
    if (target.getParent().toRealPath().startsWith(real)) {
      throw new FileTrouble(source + " holds the place that it is to be copied to, " + target);
    }
    Files.walkFileTree(real, new TreeCopier(real, target, maker));
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
      throws IOException {
    return on(folder, to -> Files.createDirectory(to));
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
    return on(file, to -> copyEntry(file, to));
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
    throw DiskTrouble.explained(e, file);
  }

  @Override
  public FileVisitResult postVisitDirectory(Path folder, IOException e) throws IOException {
    if (e != null) {
      throw DiskTrouble.explained(e, folder);
    }
    return on(folder, to -> keepAttributes(folder, to));
  }

  private FileVisitResult on(Path from, Action action) throws IOException {
    if (Thread.currentThread().isInterrupted()) {
      throw new InterruptedIOException("stopped on request");
    }
    Path to = target.resolve(source.relativize(from).toString());
    try {
      action.run(from.equals(source) ? target : to);
    } catch (IOException e) {
      throw DiskTrouble.explained(e, to);
    }
    return FileVisitResult.CONTINUE;
  }

  private void copyEntry(Path from, Path to) throws IOException {
    FileKind kind = FileKind.of(from, NOFOLLOW_LINKS);
    if (kind == FileKind.LINK) {
      Files.createSymbolicLink(to, Files.readSymbolicLink(from));
    } else if (kind == FileKind.FILE) {
      maker.make(from, to);
    } else {
      throw new FileTrouble(from + " is " + kind.words() + ", which cannot be copied");
    }
  }

  private static void copyFile(Path from, Path to) throws IOException {
    Files.copy(from, to, NOFOLLOW_LINKS);
    keepAttributes(from, to);
  }

  private static void linkFile(Path from, Path to) throws IOException {
    try {
      Files.createLink(to, from);
    } catch (IOException | UnsupportedOperationException noLinks) {
      copyFile(from, to);
    }
  }

  private static void keepAttributes(Path from, Path to) throws IOException {
    int mode = FileKind.mode(from, NOFOLLOW_LINKS) & PERMISSIONS;
    FileTime time = Files.getLastModifiedTime(from, NOFOLLOW_LINKS);
    Files.setAttribute(to, "unix:mode", mode, NOFOLLOW_LINKS);
    Files.setLastModifiedTime(to, time);
  }

  private interface Action {
    void run(Path to) throws IOException;
  }

  private interface FileMaker {
    void make(Path from, Path to) throws IOException;
  }
}
