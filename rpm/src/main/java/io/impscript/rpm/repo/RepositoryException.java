package io.impscript.rpm.repo;

import io.impscript.rpm.file.Printable;
import java.io.IOException;

/** Metadata that is not as it must be. The message has the repository's name and the reason. */
public final class RepositoryException extends IOException {
  public RepositoryException(String repository, String reason) {
    super(Printable.text(repository + ": " + reason));
  }

  public RepositoryException(String repository, String reason, Exception cause) {
    super(Printable.text(repository + ": " + reason), cause);
  }
}
