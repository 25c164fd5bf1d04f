package io.impscript.converter.ims;

import io.impscript.converter.Stamp;
import io.impscript.converter.cross.KiwiFolder;
import io.impscript.converter.files.IoReasons;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Writes the archive of a description, whole or not at all. */
public final class RecipeArchive {
  private RecipeArchive() {}

  /**
   * Writes {@code <recipe>.tgz}.
   *
   * @param out folder to write to, made where it is missing
   * @param time the time that every member gets
   * @return the archive
   * @throws IOException with a message that names the file and the reason
   */
  public static Path write(Path out, KiwiFolder description, Stamp time) throws IOException {
    Path target = out.resolve(description.recipe() + ".tgz");
    Path staged = out.resolve("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
    try {
      Files.createDirectories(out);
      try (FileChannel channel =
              FileChannel.open(staged, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
          OutputStream stream = new BufferedOutputStream(Channels.newOutputStream(channel))) {
        ArchiveWriter.write(stream, description.members(), time);
        stream.flush();
        channel.force(true);
      }
      Files.move(staged, target, StandardCopyOption.ATOMIC_MOVE);
      return target;
    } catch (IOException e) {
      throw new FileSystemException(target.toString(), null, "cannot write: " + IoReasons.of(e));
    } finally {
      Files.deleteIfExists(staged);
    }
  }
}
