package io.impscript.rpm.fetch;

import java.io.IOException;

/** A server that answers with another status than that of success. */
public final class AnswerException extends IOException {
  private static final long serialVersionUID = 1;

  private final int status;

  public AnswerException(int status) {
    super("the server answers " + status);
    this.status = status;
  }

  /** The status of HTTP, such as 404. */
  public int status() {
    return status;
  }

  /** Whether it says that there is no such file, now or any more. */
  public boolean isGone() {
    return status == 404 || status == 410;
  }
}
