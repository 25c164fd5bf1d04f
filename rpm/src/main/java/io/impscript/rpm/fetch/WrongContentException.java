package io.impscript.rpm.fetch;

import java.io.IOException;

/** A file that came, and is not what it must be. */
public final class WrongContentException extends IOException {
  private static final long serialVersionUID = 1;

  private final Fault fault;

  WrongContentException(Fault fault, String message) {
    super(message);
    this.fault = fault;
  }

  WrongContentException(Fault fault, String message, Exception cause) {
    super(message, cause);
    this.fault = fault;
  }

  public Fault fault() {
    return fault;
  }

  /** In which way. */
  public enum Fault {
    CHECKSUM,
    SIZE,
    /** A page for people in its place. */
    PAGE,
    /** It cannot be read as what it is. */
    FORM
  }
}
