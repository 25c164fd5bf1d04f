package io.impscript.runtime.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/** What a path is, as the type bits of its mode say (inode(7)). */
public enum FileKind {
  FILE(0100000, "a file"),
  FOLDER(0040000, "a folder"),
  LINK(0120000, "a symbolic link"),
  SOCKET(0140000, "a socket"),
  PIPE(0010000, "a named pipe"),
  CHARACTER_DEVICE(0020000, "a character device"),
  BLOCK_DEVICE(0060000, "a block device");

  private static final int TYPE = 0170000;

  private final int bits;
  private final String words;

  FileKind(int bits, String words) {
    this.bits = bits;
    this.words = words;
  }

  /** The kind of what is at the path. */
  public static FileKind of(Path path, LinkOption... links) throws IOException {
    return ofMode(mode(path, links))
        .orElseThrow(() -> new FileTrouble(path + " is of a kind that is not known"));
  }

  /**
   * The kind that a mode says.
   *
   * @param mode as in {@code st_mode}
   */
  public static Optional<FileKind> ofMode(int mode) {
    for (FileKind kind : values()) {
      if (kind.bits == (mode & TYPE)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** The type bits of its mode. */
  public int bits() {
    return bits;
  }

  /** Whether it is one that can be copied. */
  public boolean isPlain() {
    return this == FILE || this == FOLDER || this == LINK;
  }

  /** The kind with its article, for a sentence. */
  public String words() {
    return words;
  }

  static int mode(Path path, LinkOption... links) throws IOException {
    return (Integer) Files.getAttribute(path, "unix:mode", links);
  }
}
