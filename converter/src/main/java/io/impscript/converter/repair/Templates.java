package io.impscript.converter.repair;

import java.util.Optional;
import java.util.OptionalInt;

/** Recognises the markers of Jinja2 templates, in which sites keep recipes under git. */
final class Templates {
  private static final int LONGEST = 2_000;

  private Templates() {}

  /** The marker at a place outside texts, where JSON cannot have it. */
  static Optional<String> outsideText(String text, int at) {
    if (text.charAt(at) != '{' || at + 1 >= text.length()) {
      return Optional.empty();
    }
    char next = text.charAt(at + 1);
    boolean comment = next == '#' && closes(text, at + 2, "#}");
    return next == '{' || next == '%' || comment
        ? Optional.of(text.substring(at, at + 2))
        : Optional.empty();
  }

  /** Where the first pair of markers stands, wherever that is. */
  static OptionalInt first(String text) {
    for (int at = text.indexOf('{'); at >= 0; at = text.indexOf('{', at + 1)) {
      if (text.startsWith("{{", at) && closes(text, at + 2, "}}")
          || text.startsWith("{%", at) && closes(text, at + 2, "%}")) {
        return OptionalInt.of(at);
      }
    }
    return OptionalInt.empty();
  }

  /** Whether a marker ends on its line. */
  private static boolean closes(String text, int from, String marker) {
    String near = text.substring(from, Math.min(text.length(), from + LONGEST));
    int line = near.indexOf('\n');
    int end = near.indexOf(marker);
    return end >= 0 && (line < 0 || end < line);
  }
}
