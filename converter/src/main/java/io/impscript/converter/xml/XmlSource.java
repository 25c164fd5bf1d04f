package io.impscript.converter.xml;

import io.impscript.model.SourceSpan;
import java.util.Arrays;

/** A file's decoded text, and where its lines start: turns offsets into places. */
public final class XmlSource {
  private final String file;
  private final String text;
  private int[] starts;

  XmlSource(String file, String text) {
    this.file = file;
    this.text = text;
  }

  /** For text in other markup that is read as if it were XML. */
  public static XmlSource of(String file, String text) {
    return new XmlSource(file, text);
  }

  /** A stretch that another reader found. */
  public XmlPlace place(SourceSpan span) {
    int start = lineStart(span.startLine() - 1) + span.startColumn() - 1;
    int end = lineStart(span.endLine() - 1) + span.endColumn() - 1;
    return new XmlPlace(this, start, end);
  }

  public String file() {
    return file;
  }

  public String text() {
    return text;
  }

  /** The stretch between two offsets into the text, of one character at least. */
  public SourceSpan span(int start, int end) {
    int from = Math.min(Math.max(start, 0), text.length());
    int to = Math.max(from + 1, end);
    int first = line(from);
    int last = line(Math.min(to, text.length()));
    int endColumn = to - lineStart(last) + 1;
    return new SourceSpan(file, first + 1, from - lineStart(first) + 1, last + 1, endColumn);
  }

  /** The place of one character. */
  public SourceSpan at(int offset) {
    return span(offset, offset + 1);
  }

  /** The line of an offset, from 0. */
  private int line(int offset) {
    int found = Arrays.binarySearch(lineStarts(), offset);
    return found >= 0 ? found : -found - 2;
  }

  private int lineStart(int line) {
    int[] known = lineStarts();
    return known[Math.min(line, known.length - 1)];
  }

  /** Found at the first question; a file without findings is never asked. */
  private int[] lineStarts() {
    if (starts == null) {
      starts = findLineStarts();
    }
    return starts;
  }

  private int[] findLineStarts() {
    int[] found = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      if (endsLine(i)) {
        found = count == found.length ? Arrays.copyOf(found, count * 2) : found;
        found[count++] = i + 1;
      }
    }
    return Arrays.copyOf(found, count);
  }

  /** LF ends a line, and a CR that no LF follows. */
  private boolean endsLine(int i) {
    char c = text.charAt(i);
    return c == '\n' || c == '\r' && !text.startsWith("\n", i + 1);
  }
}
