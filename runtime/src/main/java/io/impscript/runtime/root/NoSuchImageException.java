package io.impscript.runtime.root;

import io.impscript.runtime.files.FileTrouble;
import java.nio.file.Path;

/** There is no image root of this name. */
public final class NoSuchImageException extends FileTrouble {
  private static final long serialVersionUID = 1L;

  NoSuchImageException(ImageName image, Path roots) {
    super("there is no image root " + image + " in " + roots + "; build it first");
  }
}
