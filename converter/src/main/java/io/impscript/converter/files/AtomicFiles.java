package io.impscript.converter.files;

import io.impscript.converter.EmittedFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Writes files whole or not at all. All files of a set are first written beside their targets and
 * forced to disk, and only then renamed over them, so that a full disk or a killed process leaves
 * every target as it was. A file that already has the content is not touched.
 */
public final class AtomicFiles {
  private AtomicFiles() {}

  /**
   * Writes a set of files below a folder, which is made where it is missing.
   *
   * @return the files that were in fact written, in the order given
   * @throws IOException with a message that names the file and the reason; then no target has
   *     changed unless the renames themselves had begun
   * @throws IllegalArgumentException if a path is absolute or leads out of the folder
   */
  public static List<Path> writeAll(Path folder, List<EmittedFile> files) throws IOException {
    Map<Path, byte[]> targets = new LinkedHashMap<>();
    for (EmittedFile file : files) {
      targets.put(inside(folder, file.path()), file.bytes());
    }
    return writeAll(targets);
  }

  /** Writes one file. */
  public static void write(Path target, byte[] bytes) throws IOException {
    writeAll(Map.of(target, bytes));
  }

  private static List<Path> writeAll(Map<Path, byte[]> targets) throws IOException {
    Map<Path, Path> staged = new LinkedHashMap<>();
    List<Path> written = new ArrayList<>();
    try {
      for (Map.Entry<Path, byte[]> entry : targets.entrySet()) {
        Path target = checked(entry.getKey());
        if (!alreadyHolds(target, entry.getValue())) {
          staged.put(target, sibling(target));
          stage(target, staged.get(target), entry.getValue());
          written.add(entry.getKey());
        }
      }
      moveAll(staged);
    } finally {
      deleteAll(staged.values());
    }
    return written;
  }

  private static Path inside(Path folder, String path) {
    Path relative = Path.of(path);
    Path target = folder.resolve(relative).normalize();
    if (relative.isAbsolute() || !target.startsWith(folder.normalize()) || path.isEmpty()) {
      throw new IllegalArgumentException("'" + path + "' is not a path below the output folder");
    }
    return target;
  }

  /** The file to replace: where the target is a link, what it points to, so that links stay. */
  private static Path checked(Path target) throws IOException {
    if (SuppliedFiles.isSupplied(target.getFileName().toString())) {
      throw refused(target, "it is a supplied file; only *.local.json files are written");
    }
    if (Files.isSymbolicLink(target) && !Files.exists(target)) {
      throw refused(target, "it is a link to something that is not there");
    }
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      throw refused(target, "something that is not a regular file is in the way");
    }
    return Files.exists(target, LinkOption.NOFOLLOW_LINKS) ? target.toRealPath() : target;
  }

  private static boolean alreadyHolds(Path target, byte[] bytes) throws IOException {
    return Files.exists(target)
        && Files.size(target) == bytes.length
        && Files.isReadable(target)
        && Arrays.equals(Files.readAllBytes(target), bytes);
  }

  private static Path sibling(Path target) {
    return target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
  }

  private static void stage(Path target, Path temporary, byte[] bytes) throws IOException {
    try {
      Files.createDirectories(target.toAbsolutePath().getParent());
      try (FileChannel out =
          FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) {
          out.write(left);
        }
        keepMode(target, temporary);
        out.force(true);
      }
    } catch (IOException e) {
      throw refused(target, IoReasons.of(e));
    }
  }

  private static void keepMode(Path target, Path temporary) throws IOException {
    PosixFileAttributeView view =
        Files.getFileAttributeView(temporary, PosixFileAttributeView.class);
    if (view != null && Files.exists(target)) {
      view.setPermissions(Files.getPosixFilePermissions(target));
    }
  }

  private static void moveAll(Map<Path, Path> staged) throws IOException {
    Set<Path> folders = new LinkedHashSet<>();
    for (Map.Entry<Path, Path> entry : staged.entrySet()) {
      try {
        Files.move(entry.getValue(), entry.getKey(), StandardCopyOption.ATOMIC_MOVE);
      } catch (IOException e) {
        throw refused(entry.getKey(), IoReasons.of(e));
      }
      folders.add(entry.getKey().toAbsolutePath().getParent());
    }
    folders.forEach(AtomicFiles::force);
  }

  /** A rename is safe from a power cut only once its folder is on disk; some systems cannot. */
  private static void force(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      return;
    }
  }

  private static void deleteAll(Iterable<Path> temporaries) {
    for (Path temporary : temporaries) {
      try {
        Files.deleteIfExists(temporary);
      } catch (IOException e) {
        // The folder itself is gone or refused; the failure that led here says so.
        continue;
      }
    }
  }

  private static IOException refused(Path target, String reason) {
    return new FileSystemException(target.toString(), null, "cannot write: " + reason);
  }
}
