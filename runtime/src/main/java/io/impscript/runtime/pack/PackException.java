package io.impscript.runtime.pack;

import java.io.IOException;

/** An image cannot be packed; the message names the place, the reason and, if any, a next step. */
public final class PackException extends IOException {
  private static final long serialVersionUID = 1L;

  public PackException(String message) {
    super(message);
  }

  public PackException(String message, Throwable cause) {
    super(message, cause);
  }
}
