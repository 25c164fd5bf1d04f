package io.impscript.runtime.pack;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Files that appear together or not at all: each is made under a hidden name beside its place, and
 * all are renamed at the end. A hidden file that a killed run left behind is replaced by the next.
 */
final class Staging implements Closeable {
  private final Map<Path, Path> staged = new LinkedHashMap<>();

  /** The hidden name under which to make a file; nothing is there. */
  Path stage(Path file) throws IOException {
    Path hidden = file.resolveSibling("." + file.getFileName() + ".part");
    try {
      Files.deleteIfExists(hidden);
    } catch (IOException e) {
      throw PackFailure.writing(hidden, e);
    }
    staged.put(hidden, file);
    return hidden;
  }

  /** Puts all files in place, in the order in which they were staged. */
  void publish() throws IOException {
    for (Map.Entry<Path, Path> entry : new LinkedHashMap<>(staged).entrySet()) {
      move(entry.getKey(), entry.getValue());
    }
  }

  private void move(Path hidden, Path file) throws PackException {
    try {
      Files.move(hidden, file, StandardCopyOption.ATOMIC_MOVE);
      sync(file.getParent());
      staged.remove(hidden);
    } catch (IOException e) {
      throw PackFailure.writing(file, e);
    }
  }

  /** A rename is on the disk when its folder is. */
  private static void sync(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  @Override
  public void close() throws IOException {
    for (Path hidden : staged.keySet()) {
      Files.deleteIfExists(hidden);
    }
  }
}
