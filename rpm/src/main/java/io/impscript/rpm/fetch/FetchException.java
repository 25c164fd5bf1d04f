package io.impscript.rpm.fetch;

import java.io.IOException;
import java.util.List;

/** No mirror gives a file; the message says what was wrong with each. */
public final class FetchException extends IOException {
  public FetchException(String what, List<String> failures) {
    super("cannot fetch " + what + ": " + String.join("; ", failures.stream().distinct().toList()));
  }
}
