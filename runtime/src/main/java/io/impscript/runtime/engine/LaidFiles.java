package io.impscript.runtime.engine;

import io.impscript.rpm.install.Installed.LaidFile;
import java.io.IOException;

/** Hears of each file as it is meant to be, where owners are only recorded. */
@FunctionalInterface
public interface LaidFiles {
  /** For roots whose files are what they are meant to be. */
  LaidFiles IGNORED = file -> {};

  /** A file was laid; of a path that is laid twice the last one holds. */
  void laid(LaidFile file) throws IOException;
}
