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
    int print = first(text, "{{", "}}");
    int statement = first(text, "{%", "%}");
    int at = print < 0 || statement >= 0 && statement < print ? statement : print;
    return at < 0 ? OptionalInt.empty() : OptionalInt.of(at);
  }

  private static int first(String text, String open, String close) {
    int at = text.indexOf(open);
    while (at >= 0 && !closes(text, at + 2, close)) {
      at = text.indexOf(open, at + 1);
    }
    return at;
  }

  /** Whether a marker ends on its line. */
  private static boolean closes(String text, int from, String marker) {
    String near = text.substring(from, Math.min(text.length(), from + LONGEST));
    int line = near.indexOf('\n');
    int end = near.indexOf(marker);
    return end >= 0 && (line < 0 || end < line);
  }
}
