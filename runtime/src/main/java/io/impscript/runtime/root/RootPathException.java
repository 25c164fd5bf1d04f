package io.impscript.runtime.root;

import java.io.IOException;

/** A path inside an image root cannot be resolved; the message names the path and the reason. */
public final class RootPathException extends IOException {
  private static final long serialVersionUID = 1L;

  RootPathException(String message) {
    super(message);
  }
}
