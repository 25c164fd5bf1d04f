package io.impscript.rpm.fetch;

import java.io.IOException;

/** A file that an address will not give however often it is asked. */
public sealed class RefusedException extends IOException permits MissingFileException {
  private static final long serialVersionUID = 1;

  public RefusedException(String reason) {
    super(reason);
  }

  RefusedException(String reason, Exception cause) {
    super(reason, cause);
  }
}
