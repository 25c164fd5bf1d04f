package io.impscript.syntax;

import io.impscript.model.SourceSpan;
import java.util.Arrays;

/** A text with its name, and the way from offsets in it to lines and columns. */
final class SourceText {
  private final String file;
  private final String text;
  private final int[] lineStarts;

  /**
   * @param file the name that spans carry
   * @param text the whole text; lines end with LF, CR LF or CR
   */
  public SourceText(String file, String text) {
    this.file = file;
    this.text = text;
    this.lineStarts = lineStarts(text);
  }

  public String file() {
    return file;
  }

  public String text() {
    return text;
  }

  /** Number of lines; at least one. */
  public int lines() {
    return lineStarts.length;
  }

  /** The line, from 1, that holds an offset. */
  public int line(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** The column, from 1, of an offset. */
  public int column(int offset) {
    return offset - lineStarts[line(offset) - 1] + 1;
  }

  /** Offset of the first character of a line, from 1. */
  public int lineStart(int line) {
    return lineStarts[line - 1];
  }

  /** Offset after the last character of a line, its line end left out. */
  public int lineEnd(int line) {
    int end = line < lineStarts.length ? lineStarts[line] : text.length();
    while (end > lineStarts[line - 1] && isLineEnd(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  /** A line without its line end; empty beyond the last one. */
  public String lineText(int line) {
    return line > lineStarts.length ? "" : text.substring(lineStart(line), lineEnd(line));
  }

  /** The stretch between two offsets, the second excluded. */
  public SourceSpan span(int start, int end) {
    int startLine = line(start);
    int endLine = end == start ? startLine : line(end);
    return new SourceSpan(
        file,
        startLine,
        start - lineStarts[startLine - 1] + 1,
        endLine,
        end - lineStarts[endLine - 1] + 1);
  }

  static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[Math.max(16, text.length() / 32)];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      if (endsLine(text, i)) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }

  private static boolean endsLine(String text, int i) {
    char c = text.charAt(i);
    return c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n');
  }
}
