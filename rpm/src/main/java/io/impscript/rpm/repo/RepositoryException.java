package io.impscript.rpm.repo;

import io.impscript.rpm.file.Printable;
import java.io.IOException;

/** Metadata that is not as it must be. The message has the repository's name and the reason. */
public final class RepositoryException extends IOException {
  private static final long serialVersionUID = 1;

  private final boolean index;

  public RepositoryException(String repository, String reason) {
    this(repository, reason, null);
  }

  public RepositoryException(String repository, String reason, Exception cause) {
    this(repository, reason, cause, true);
  }

  private RepositoryException(String repository, String reason, Exception cause, boolean index) {
    super(Printable.text(repository + ": " + reason), cause);
    this.index = index;
  }

  /** What stands in the place of an index is none. */
  public static RepositoryException noIndex(String repository, String reason) {
    return new RepositoryException(repository, reason, null, false);
  }

  /** Whether there is an index at all, so that the repository is one, if a damaged one. */
  public boolean hasIndex() {
    return index;
  }
}
