package io.impscript.runtime.host;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The end of a program's output, long enough to hold every reason for a failure, short enough for
 * any output.
 */
final class Output {
  private static final int KEPT = 20_000;
  private static final int SHOWN = 20;

  private final Deque<String> lines = new ArrayDeque<>();

  synchronized void add(String line) {
    if (lines.size() == KEPT) {
      lines.removeFirst();
    }
    lines.addLast(line);
  }

  synchronized List<String> all() {
    return List.copyOf(lines);
  }

  /** What to show of a failure: the last lines that say something. */
  List<String> last() {
    List<String> telling = all().stream().filter(Output::tells).toList();
    return telling.subList(Math.max(0, telling.size() - SHOWN), telling.size());
  }

  /** Debian's rpm warns of itself before every package. */
  private static boolean tells(String line) {
    return !line.isBlank()
        && !line.contains("RPM should not be used directly install RPM packages")
        && !line.contains("However assuming you know what you are doing");
  }
}
