package io.impscript.runtime.show;

import io.impscript.model.Extras;
import java.util.List;

/** A head line with indented fields and lists below it. Control characters are shown as dots. */
final class TextBlock {
  private static final int FIELD = 14;
  private static final int WIDEST = 40;

  private final StringBuilder out = new StringBuilder();

  TextBlock(String head) {
    line(head);
  }

  /**
   * A line of a list.
   *
   * @param name what it is about
   * @param remark more about it; may be empty
   */
  record Row(String name, String remark) {}

  TextBlock field(String name, String value) {
    return value.isEmpty() ? this : line("  " + padded(name, FIELD) + value);
  }

  TextBlock list(String name, List<Row> rows) {
    return rows.isEmpty() ? this : line("  " + name).rows(rows, 4);
  }

  /** Rows in two columns. */
  TextBlock rows(List<Row> rows, int indent) {
    int widest = rows.stream().mapToInt(row -> row.name().length() + 2).max().orElse(0);
    int width = Math.min(widest, WIDEST);
    rows.forEach(row -> line(" ".repeat(indent) + padded(row.name(), width) + row.remark()));
    return this;
  }

  TextBlock extras(Extras extras) {
    return list(
        "not known to the language",
        extras.values().entrySet().stream()
            .map(entry -> new Row(entry.getKey(), String.valueOf(entry.getValue())))
            .toList());
  }

  private TextBlock line(String text) {
    text.codePoints().map(c -> Character.isISOControl(c) ? '·' : c).forEach(out::appendCodePoint);
    while (out.charAt(out.length() - 1) == ' ') {
      out.setLength(out.length() - 1);
    }
    out.append('\n');
    return this;
  }

  private static String padded(String text, int width) {
    return text.length() >= width ? text + "  " : text + " ".repeat(width - text.length());
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
