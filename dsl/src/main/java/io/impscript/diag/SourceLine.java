package io.impscript.diag;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of source text as cells of a terminal: tabs become spaces up to the next multiple of four,
 * harmful characters their numbers.
 */
final class SourceLine {
  private static final int TAB = 4;

  /** Of a line longer than this, only what is near the range is looked at. */
  private static final int LONGEST = 4_000;

  /** One character as shown: the column it begins at in the text, and how wide it is. */
  private record Cell(String text, int column, int width) {}

  private final List<Cell> cells = new ArrayList<>();
  private final int length;
  private final boolean cutBefore;
  private final boolean cutAfter;

  /**
   * @param focus a column that must be among those looked at
   */
  SourceLine(String text, int focus) {
    int first =
        text.length() <= LONGEST ? 0 : Math.max(0, Math.min(focus, text.length()) - LONGEST / 2);
    int last = Math.min(text.length(), first + LONGEST);
    cutBefore = first > 0;
    cutAfter = last < text.length();
    length = last;
    int at = 0;
    for (int i = first; i < last; ) {
      int c = text.codePointAt(i);
      String shown = c == '\t' ? " ".repeat(TAB - at % TAB) : Printable.of(c);
      Cell cell = new Cell(shown, i + 1, DisplayWidth.of(shown));
      cells.add(cell);
      at += cell.width();
      i += Character.charCount(c);
    }
  }

  /** The column behind the last character. */
  int endColumn() {
    return length + 1;
  }

  /** The column of the first character that is no space, or the end. */
  int firstInk() {
    return cells.stream()
        .filter(cell -> !cell.text().isBlank())
        .mapToInt(Cell::column)
        .findFirst()
        .orElse(endColumn());
  }

  /**
   * The line and the marks under a range of it, cut around the range where the line is wider than
   * there is room for.
   *
   * @param from first column of the range
   * @param to the column behind it
   * @param mark the character to mark with
   * @param room columns there are
   */
  Marked marked(int from, int to, char mark, int room) {
    int start = offset(from);
    int end = Math.max(start + 1, offset(to));
    int width = offset(endColumn());
    if (Math.max(width, end) <= room && !cutBefore && !cutAfter) {
      return new Marked(text(0, width), " ".repeat(start), marks(mark, end - start));
    }
    int left = windowStart(start, end, width, room);
    return cut(start, end, mark, left, Math.min(width, left + room));
  }

  /** A line to show and the marks to show under it, indented. */
  record Marked(String line, String indent, String marks) {}

  /** Puts the range in the middle, or its beginning at the left where it is wider than the room. */
  private static int windowStart(int start, int end, int width, int room) {
    int spare = Math.max(4, room - (end - start));
    int left = Math.max(0, start - spare / 2);
    return Math.max(0, Math.min(left, Math.max(width, end) - room));
  }

  private Marked cut(int start, int end, char mark, int left, int right) {
    boolean before = left > 0 || cutBefore;
    boolean after = right < offset(endColumn()) || cutAfter;
    int first = before ? left + 1 : left;
    int last = after ? right - 1 : right;
    String line = (before ? "…" : "") + text(first, last) + (after ? "…" : "");
    int shownStart = Math.max(start, first);
    int shownEnd = Math.max(shownStart + 1, Math.min(end, Math.max(last, start + 1)));
    return new Marked(line, " ".repeat(shownStart - left), marks(mark, shownEnd - shownStart));
  }

  private static String marks(char mark, int count) {
    return String.valueOf(mark).repeat(count);
  }

  /** How many terminal columns stand before a column of the text. */
  private int offset(int column) {
    return cells.stream().filter(cell -> cell.column() < column).mapToInt(Cell::width).sum();
  }

  /** What fills exactly the terminal columns between two offsets. */
  private String text(int from, int to) {
    StringBuilder shown = new StringBuilder();
    int at = 0;
    for (Cell cell : cells) {
      int end = at + cell.width();
      boolean whole = at >= from && end <= to;
      if (whole) {
        shown.append(cell.text());
      } else if (end > from && at < to) {
        shown.append(part(cell, Math.max(from, at) - at, Math.min(to, end) - at));
      }
      at = end;
    }
    return shown.toString();
  }

  /** A part of a tab or number; of a wide character there is no part, so a space stands for it. */
  private static String part(Cell cell, int from, int to) {
    return cell.text().length() == cell.width()
        ? cell.text().substring(from, to)
        : " ".repeat(to - from);
  }
}
