package io.impscript.rpm.fetch;

import java.io.IOException;

/** A place that was reached and does not have the file. */
public final class MissingFileException extends IOException {
  private static final long serialVersionUID = 1;

  public MissingFileException(String message) {
    super(message);
  }
}
