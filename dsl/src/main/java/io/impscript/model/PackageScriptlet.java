package io.impscript.model;

/**
 * Commands that a package has run.
 *
 * @param text lines for {@code /bin/sh}
 */
public record PackageScriptlet(Kind kind, String text) {
  /** When it runs. */
  public enum Kind {
    /** Before the package's files are laid down. */
    PRE,
    /** After that. */
    POST,
    /** Before the files are removed. */
    PREUN,
    /** After that. */
    POSTUN,
    /** When all packages of the transaction are installed. */
    POSTTRANS
  }
}
