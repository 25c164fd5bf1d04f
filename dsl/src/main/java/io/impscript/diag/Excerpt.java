package io.impscript.diag;

import io.impscript.model.SourceSpan;
import java.util.ArrayList;
import java.util.List;

/** The lines of a range with marks under it: one line, or the first and last of several. */
final class Excerpt {
  private final SourceSpan span;
  private final List<String> source;
  private final char mark;
  private final int room;

  /**
   * @param source the lines of the file; may be none, or fewer than the range says
   * @param mark the character to mark with
   * @param room columns there are
   */
  Excerpt(SourceSpan span, List<String> source, char mark, int room) {
    this.span = span;
    this.source = source;
    this.mark = mark;
    this.room = room;
  }

  /** A line to show; the number is 0 where lines between were left out. */
  record Row(int number, SourceLine.Marked marked) {}

  List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    if (!has(span.startLine())) {
      return rows;
    }
    boolean several = span.endLine() > span.startLine() && has(span.endLine());
    SourceLine first = line(span.startLine(), span.startColumn());
    int end = several ? first.endColumn() : span.endColumn();
    rows.add(row(span.startLine(), first, span.startColumn(), end));
    if (several && span.endColumn() > 1) {
      last(rows);
    }
    return rows;
  }

  private void last(List<Row> rows) {
    if (span.endLine() > span.startLine() + 1) {
      rows.add(new Row(0, new SourceLine.Marked("", "", "")));
    }
    SourceLine last = line(span.endLine(), 1);
    int from = Math.min(last.firstInk(), span.endColumn() - 1);
    rows.add(row(span.endLine(), last, from, span.endColumn()));
  }

  private Row row(int number, SourceLine line, int from, int to) {
    return new Row(number, line.marked(from, to, mark, room));
  }

  private boolean has(int line) {
    return line >= 1 && line <= source.size();
  }

  private SourceLine line(int number, int focus) {
    return new SourceLine(source.get(number - 1), focus);
  }
}
