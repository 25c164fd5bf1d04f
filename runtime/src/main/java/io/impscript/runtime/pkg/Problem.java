package io.impscript.runtime.pkg;

/**
 * One reason why a package manager failed, read from its output.
 *
 * @param kind what sort of reason
 * @param subject the package, repository id or file that it is about; may be empty
 * @param detail what the package manager says of it, shortened to one line; may be empty
 * @param hint what to do, where the kind does not say it; may be empty
 */
public record Problem(Kind kind, String subject, String detail, String hint) {
  public Problem(Kind kind, String subject, String detail) {
    this(kind, subject, detail, "");
  }

  /** The sorts of reasons. The order is that of showing: causes before consequences. */
  public enum Kind {
    NO_PERMISSION,
    DISK_FULL,
    CANNOT_WRITE,
    KEY_UNREADABLE,
    REPOSITORY_UNREACHABLE,
    NOT_A_REPOSITORY,
    CORRUPT_METADATA,
    METADATA_NOT_SIGNED,
    METADATA_WRONG_KEY,
    METADATA_BAD_SIGNATURE,
    PACKAGE_NOT_FOUND,
    MISSING_DEPENDENCY,
    CONFLICT,
    FILE_CONFLICT,
    PACKAGE_UNAVAILABLE,
    WRONG_CHECKSUM,
    NOT_SIGNED,
    WRONG_KEY,
    BAD_SIGNATURE,
    SCRIPT_FAILED,
    REFUSED,
    OTHER
  }
}
