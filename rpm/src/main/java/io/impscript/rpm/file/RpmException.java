package io.impscript.rpm.file;

import java.io.IOException;

/** A package file that is not as it must be. The message has the package's name and the reason. */
public final class RpmException extends IOException {
  private final String source;
  private final String reason;

  /**
   * @param source what the package is called: a file's name or a package's
   * @param reason what is wrong, without the name
   */
  public RpmException(String source, String reason) {
    super(Printable.text(source + ": " + reason));
    this.source = source;
    this.reason = reason;
  }

  RpmException(String source, String reason, IOException cause) {
    super(Printable.text(source + ": " + reason), cause);
    this.source = source;
    this.reason = reason;
  }

  public String source() {
    return source;
  }

  /** What is wrong, without the name. */
  public String reason() {
    return reason;
  }
}
