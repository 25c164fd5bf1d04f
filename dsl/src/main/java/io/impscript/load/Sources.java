package io.impscript.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Where scripts and the files beside them are read from. */
public interface Sources {
  /**
   * The bytes of a file.
   *
   * @param limit the most bytes that are wanted; a longer file gives one more than that
   * @throws IOException where it cannot be read; the message is a few words that say why
   */
  byte[] read(Path file, int limit) throws IOException;

  /** The one path of a file that may be reached by several. */
  Path real(Path file) throws IOException;

  /** The names of the files in a folder; empty where there is none. */
  List<String> names(Path folder);
}
