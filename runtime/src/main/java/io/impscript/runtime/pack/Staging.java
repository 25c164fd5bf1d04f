package io.impscript.runtime.pack;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Files that appear together or not at all: each is made under a hidden name beside its place, and
 * all are renamed at the end. Hidden files that a killed run left behind go with the next, even
 * where that makes an image of another form.
 */
final class Staging implements Closeable {
  private final Map<Path, Path> staged = new LinkedHashMap<>();

  /** The hidden name under which to make a file; nothing is there. */
  Path stage(Path file) throws IOException {
    Path hidden = hidden(file);
    remove(hidden);
    staged.put(hidden, file);
    return hidden;
  }

  /** Removes what a killed run left of some files. */
  static void clear(List<Path> files) throws IOException {
    for (Path file : files) {
      remove(hidden(file));
    }
  }

  private static Path hidden(Path file) {
    return file.resolveSibling("." + file.getFileName() + ".part");
  }

  private static void remove(Path hidden) throws PackException {
    try {
      Files.deleteIfExists(hidden);
    } catch (IOException e) {
      throw PackFailure.writing(hidden, e);
    }
  }

  /**
   * Brings all files to the disk. At once, since a file system writes together what is asked for
   * together, where one after another would each wait for the disk.
   */
  void settle() throws IOException {
    try {
      staged.keySet().parallelStream().forEach(Staging::settle);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void settle(Path file) {
    try {
      sync(file, StandardOpenOption.WRITE);
    } catch (PackException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts all files in place; once the last one staged is on the disk there, so are the others. */
  void publish() throws IOException {
    List<Path> hidden = List.copyOf(staged.keySet());
    int last = hidden.size() - 1;
    for (Path each : hidden.subList(0, last)) {
      move(each);
    }
    Path folder = hidden.get(last).getParent();
    sync(folder, StandardOpenOption.READ);
    move(hidden.get(last));
    sync(folder, StandardOpenOption.READ);
  }

  private void move(Path hidden) throws PackException {
    Path file = staged.get(hidden);
    try {
      Files.move(hidden, file, StandardCopyOption.ATOMIC_MOVE);
      staged.remove(hidden);
    } catch (IOException e) {
      throw PackFailure.writing(file, e);
    }
  }

  /** Brings a file to the disk; or a folder, since a rename is there when its folder is. */
  static void sync(Path path, StandardOpenOption access) throws PackException {
    try (FileChannel channel = FileChannel.open(path, access)) {
      channel.force(true);
    } catch (IOException e) {
      throw PackFailure.writing(path, e);
    }
  }

  @Override
  public void close() throws IOException {
    for (Path hidden : staged.keySet()) {
      Files.deleteIfExists(hidden);
    }
  }
}
