package io.impscript.rpm.file;

import java.io.IOException;
import java.io.UncheckedIOException;

/** A mistake of this program's own, with what it was working on. */
public final class Fault extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String subject;

  private Fault(String subject, Throwable cause) {
    super(Printable.text(subject) + ": " + cause, cause);
    this.subject = Printable.text(subject);
  }

  /**
   * What to throw on where something unexpected was met.
   *
   * @param subject what was worked on, such as {@code the package bash-5.2-1.x86_64}
   * @param thrown what was met; trouble with files, and what has a subject already, stays as it is
   */
  public static RuntimeException at(String subject, Throwable thrown) {
    return thrown instanceof UncheckedIOException || thrown instanceof Fault
        ? (RuntimeException) thrown
        : new Fault(subject, thrown);
  }

  /**
   * What a task that another thread did ended with, to be thrown on.
   *
   * @throws RuntimeException if it is one
   */
  public static IOException thrownOn(Throwable cause) {
    if (cause instanceof IOException io) {
      return io;
    }
    if (cause instanceof RuntimeException runtime) {
      throw runtime;
    }
    throw new Fault("packages", cause);
  }

  /** What was worked on. */
  public String subject() {
    return subject;
  }
}
