package io.impscript.rpm.fetch;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** No mirror gives a file; the message says what was wrong with each. */
public final class FetchException extends IOException {
  private static final long serialVersionUID = 1;
  private static final int SHOWN = 10;

  private final transient List<Tried> tried;

  FetchException(String what, List<Tried> tried) {
    super(
        "cannot fetch " + what + ": " + text(tried.stream().map(Tried::text).distinct().toList()));
    this.tried = List.copyOf(tried);
  }

  private static String text(List<String> failures) {
    String shown = String.join("; ", failures.subList(0, Math.min(SHOWN, failures.size())));
    int more = failures.size() - SHOWN;
    return more > 0 ? shown + "; and " + more + " more" : shown;
  }

  /** What was wrong, a problem for each try; those of a file that an index names among them. */
  public Stream<Exception> problems() {
    return tried.stream()
        .map(Tried::problem)
        .flatMap(each -> each instanceof FetchException of ? of.problems() : Stream.of(each));
  }

  /**
   * One try.
   *
   * @param address what was asked, fit to be shown
   */
  record Tried(String address, Exception problem) {
    private String text() {
      return address + ": " + problem.getMessage();
    }
  }
}
