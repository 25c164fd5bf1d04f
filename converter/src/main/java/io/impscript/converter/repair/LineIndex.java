package io.impscript.converter.repair;

import io.impscript.model.SourceSpan;
import java.util.Arrays;

/** Turns offsets into a text into lines and columns, with lines as Jackson ends them. */
final class LineIndex {
  private final String file;
  private final String text;
  private int[] starts = new int[0];
  private int lines;

  LineIndex(String file, String text) {
    this.file = file;
    this.text = text;
  }

  /** Only a text with something to say about needs its lines. */
  private void split() {
    starts = new int[64];
    lines = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean half = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if ((c == '\n' || c == '\r') && !half) {
        add(i + 1);
      }
    }
  }

  private void add(int start) {
    if (lines == starts.length) {
      starts = Arrays.copyOf(starts, lines * 2);
    }
    starts[lines++] = start;
  }

  /** The stretch between two offsets, the second exclusive. */
  SourceSpan span(int start, int end) {
    int first = line(start);
    int last = line(end);
    return new SourceSpan(
        file, first + 1, start - starts[first] + 1, last + 1, end - starts[last] + 1);
  }

  /** The line of an offset, from 0. */
  int line(int offset) {
    if (lines == 0) {
      split();
    }
    int found = Arrays.binarySearch(starts, 0, lines, offset);
    return found >= 0 ? found : -found - 2;
  }
}
