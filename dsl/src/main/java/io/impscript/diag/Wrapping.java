package io.impscript.diag;

import java.util.ArrayList;
import java.util.List;

/** Breaks text at spaces. */
final class Wrapping {
  private Wrapping() {}

  /** Lines no wider than there is room for, unless a single word is. */
  static List<String> wrap(String text, int room) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int width = 0;
    for (String word : text.split(" ", -1)) {
      int wordWidth = DisplayWidth.of(word);
      if (width > 0 && width + 1 + wordWidth > room) {
        lines.add(line.toString());
        line.setLength(0);
        width = 0;
      } else if (!line.isEmpty()) {
        line.append(' ');
        width++;
      }
      line.append(word);
      width += wordWidth;
    }
    lines.add(line.toString());
    return lines;
  }
}
