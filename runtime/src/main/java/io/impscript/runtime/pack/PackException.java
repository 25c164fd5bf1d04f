package io.impscript.runtime.pack;

import io.impscript.runtime.files.FileTrouble;

/** An image cannot be packed; the message names the place, the reason and, if any, a next step. */
public final class PackException extends FileTrouble {
  private static final long serialVersionUID = 1L;

  PackException(String message) {
    super(message);
  }

  PackException(String message, Throwable cause) {
    super(message);
    initCause(cause);
  }
}
