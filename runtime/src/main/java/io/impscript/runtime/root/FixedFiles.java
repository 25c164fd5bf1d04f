package io.impscript.runtime.root;

import io.impscript.runtime.exec.Programs;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Optional;

/** Files that not even root may delete: those with the flags immutable or append-only. */
final class FixedFiles {
  private FixedFiles() {}

  /** Whether such a file can be what is in the way. */
  static boolean areMetIn(IOException e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    return cause instanceof FileSystemException trouble
        && "Operation not permitted".equals(trouble.getReason());
  }

  /** Takes both flags off all of a tree, as far as that goes; Java has no call for it. */
  static void release(Path tree) throws IOException {
    Optional<Path> chattr = Programs.find("chattr");
    if (chattr.isPresent()) {
      new ProcessBuilder(chattr.get().toString(), "-R", "-f", "-i", "-a", tree.toString())
          .redirectOutput(Redirect.DISCARD)
          .redirectError(Redirect.DISCARD)
          .start()
          .onExit()
          .join();
    }
  }
}
