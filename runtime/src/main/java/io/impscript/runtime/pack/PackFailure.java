package io.impscript.runtime.pack;

import io.impscript.runtime.files.DiskTrouble;
import io.impscript.runtime.root.RootPath;
import java.io.IOException;
import java.nio.file.Path;

/** The system's errors in words that name the place. */
final class PackFailure {
  private PackFailure() {}

  static PackException reading(Path path, IOException e) {
    return new PackException("cannot read " + DiskTrouble.describe(e, path), e);
  }

  static PackException writing(Path file, IOException e) {
    String reason = DiskTrouble.describe(e, file);
    return new PackException(DiskTrouble.isFull(e) ? reason : "cannot write " + reason, e);
  }

  static PackException changed(Path root, Path path) {
    return new PackException(
        RootPath.guest(root, path)
            + " changed while the image root was packed; end what works in the root and try again");
  }
}
