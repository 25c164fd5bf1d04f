package io.impscript.runtime.show;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Lines for people and values for programs, while they are made. */
final class Page {
  private static final int FIELD = 14;
  private static final int WIDEST = 40;

  private final List<String> lines = new ArrayList<>();
  private final Map<String, Object> values = new LinkedHashMap<>();

  /**
   * A line of a list.
   *
   * @param name what it is about
   * @param remark more about it; may be empty
   */
  record Row(String name, String remark) {}

  /** Adds a line; control characters are shown as dots. */
  Page line(String text) {
    StringBuilder line = new StringBuilder();
    text.codePoints().map(c -> Character.isISOControl(c) ? '·' : c).forEach(line::appendCodePoint);
    lines.add(line.toString().stripTrailing());
    return this;
  }

  /** Adds a head line, set off from what is before. */
  Page section(String title) {
    if (!lines.isEmpty()) {
      line("");
    }
    return line(title);
  }

  /** Adds lines in two columns. */
  Page rows(List<Row> rows, int indent) {
    int widest = rows.stream().mapToInt(row -> row.name().length() + 2).max().orElse(0);
    int width = Math.min(widest, WIDEST);
    rows.forEach(row -> line(" ".repeat(indent) + padded(row.name(), width) + row.remark()));
    return this;
  }

  /** Adds a field in both forms; nothing where it is empty. */
  Page field(String label, String text) {
    return text.isEmpty() ? this : line("  " + padded(label, FIELD) + text).value(key(label), text);
  }

  /** Adds a field of several texts in both forms; nothing where there are none. */
  Page field(String label, List<String> texts) {
    return texts.isEmpty() ? this : field(label, String.join(", ", texts)).value(key(label), texts);
  }

  /** Adds a list in both forms; nothing where it is empty. */
  Page list(String label, List<Row> rows) {
    return rows.isEmpty()
        ? this
        : line("  " + label)
            .rows(rows, 4)
            .value(key(label), rows.stream().map(Page::told).toList());
  }

  Page value(String key, Object value) {
    values.put(key, value);
    return this;
  }

  private static Map<String, Object> told(Row row) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("name", row.name());
    if (!row.remark().isEmpty()) {
      told.put("remark", row.remark());
    }
    return told;
  }

  /** As keys of JSON are written: {@code GPG key} is {@code gpgKey}. */
  private static String key(String label) {
    StringBuilder key = new StringBuilder();
    for (String word : label.split(" ")) {
      boolean first = key.isEmpty();
      key.append(first ? word.toLowerCase(Locale.ROOT) : capitalized(word));
    }
    return key.toString();
  }

  private static String capitalized(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private static String padded(String text, int width) {
    return text.length() >= width ? text + "  " : text + " ".repeat(width - text.length());
  }

  Shown shown() {
    return new Shown(lines, values);
  }
}
