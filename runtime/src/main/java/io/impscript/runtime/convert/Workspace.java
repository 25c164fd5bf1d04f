package io.impscript.runtime.convert;

import io.impscript.runtime.files.TreeDeleter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Folders that a conversion needs until its output is written. */
public final class Workspace implements AutoCloseable {
  private final List<Path> folders = new ArrayList<>();

  /** A new, empty folder that only this user can look into. */
  Path folder() throws IOException {
    Path folder = Files.createTempDirectory("imps-convert-").toRealPath();
    folders.add(folder);
    return folder;
  }

  @Override
  public void close() {
    try {
      for (Path folder : folders) {
        TreeDeleter.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
