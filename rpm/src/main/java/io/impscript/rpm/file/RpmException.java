package io.impscript.rpm.file;

import java.io.IOException;

/** A package file that is not as it must be. The message has the package's name and the reason. */
public final class RpmException extends IOException {
  private final String source;

  /**
   * @param source what the package is called: a file's name or a package's
   * @param reason what is wrong, without the name
   */
  public RpmException(String source, String reason) {
    super(source + ": " + reason);
    this.source = source;
  }

  RpmException(String source, String reason, IOException cause) {
    super(source + ": " + reason, cause);
    this.source = source;
  }

  public String source() {
    return source;
  }
}
