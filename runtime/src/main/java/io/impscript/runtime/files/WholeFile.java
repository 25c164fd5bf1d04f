package io.impscript.runtime.files;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Writes a small file whole or not at all: beside its place, to the disk, then renamed. Unlike the
 * converter's writer of outputs it knows no names that are not to be written, replaces a link
 * instead of following it, and works in an interrupted thread, which is how builds clean up.
 */
public final class WholeFile {
  private WholeFile() {}

  /** Writes the text as UTF-8; a file that is there already is replaced at one moment. */
  public static void write(Path file, String text) throws IOException {
    Path beside = Files.createTempFile(file.getParent(), ".", ".tmp");
    try {
      // Not a channel: an interrupt would close it, and the interrupted clean up with this, too.
      try (FileOutputStream out = new FileOutputStream(beside.toFile())) {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.getFD().sync();
      }
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      Files.deleteIfExists(beside);
      throw DiskTrouble.explained(e, file);
    }
  }
}
