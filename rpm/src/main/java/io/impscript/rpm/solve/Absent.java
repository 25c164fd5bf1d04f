package io.impscript.rpm.solve;

import io.impscript.rpm.version.Nevra;

/**
 * A package that nearly is what was looked for.
 *
 * @param repository where it is
 */
public record Absent(Nevra nevra, String repository, Reason reason) {
  /** Why it does not count. */
  public enum Reason {
    OTHER_VERSION,
    OTHER_ARCHITECTURE,
    /** By the includes and excludes of its repository. */
    FILTERED,
    /** By the versions that a request for it allows. */
    PINNED,
    /** By what the repository itself says, such as an older stream of a module. */
    HIDDEN
  }
}
