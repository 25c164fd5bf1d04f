package io.impscript.rpm.fetch;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** The cache cannot be written: another mirror would not help. */
public final class CacheException extends IOException {
  private static final long serialVersionUID = 1;

  CacheException(Path cache, String reason) {
    super("the cache " + cache + " cannot be written: " + reason);
  }

  CacheException(Path cache, IOException cause) {
    super("the cache " + cache + " cannot be written: " + reason(cause), cause);
  }

  private static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    return e instanceof FileSystemException file && file.getReason() != null
        ? file.getReason()
        : String.valueOf(e.getMessage());
  }
}
