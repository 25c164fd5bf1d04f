package io.impscript.rpm.fetch;

import java.io.IOException;
import java.util.List;

/** No mirror gives a file; the message says what was wrong with each. */
public final class FetchException extends IOException {
  private static final long serialVersionUID = 1;
  private static final int SHOWN = 10;

  public FetchException(String what, List<String> failures) {
    super("cannot fetch " + what + ": " + text(failures.stream().distinct().toList()));
  }

  private static String text(List<String> failures) {
    String shown = String.join("; ", failures.subList(0, Math.min(SHOWN, failures.size())));
    int more = failures.size() - SHOWN;
    return more > 0 ? shown + "; and " + more + " more" : shown;
  }
}
