package io.impscript.runtime.pack;

import io.impscript.runtime.root.RootPath;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The system's errors in words that name the place. */
final class PackFailure {
  private PackFailure() {}

  static PackException reading(Path root, Path path, IOException e) {
    String place = path.equals(root) ? root.toString() : RootPath.guest(root, path);
    return new PackException("cannot read " + place + " of the image root: " + reason(e), e);
  }

  static PackException changed(Path root, Path path) {
    return new PackException(
        RootPath.guest(root, path)
            + " changed while the image root was packed; end what works in the root and try again");
  }

  static PackException writing(Path file, IOException e) {
    return new PackException("cannot write " + file + ": " + reason(e), e);
  }

  private static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "no such file or folder";
    }
    if (e instanceof AccessDeniedException) {
      return "permission denied; an image root is packed as the user that owns it, usually root";
    }
    if (e instanceof FileSystemException known && known.getReason() != null) {
      return known.getReason();
    }
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
