package io.impscript.print;

import java.util.List;

/** Comments for people, written so that whatever they hold stays inside them. */
final class CommentLines {
  private CommentLines() {}

  /** Writes comments above what comes next: lines as they are short, others as a block. */
  static void write(Lines lines, List<String> comments) {
    for (String comment : comments) {
      List<String> all = comment.strip().lines().map(CommentLines::clean).toList();
      if (all.size() < 2 || comment.contains("*/")) {
        all.forEach(line -> lines.line(("// " + line).strip()));
        if (all.isEmpty()) {
          lines.line("//");
        }
      } else {
        block(lines, all);
      }
    }
  }

  private static void block(Lines lines, List<String> all) {
    lines.line("/*");
    all.forEach(line -> lines.line((" * " + decorated(line)).stripTrailing()));
    lines.line(" */");
  }

  /** A line without the star that many people start the lines of a comment with. */
  private static String decorated(String line) {
    return line.startsWith("* ") ? line.substring(2) : line.equals("*") ? "" : line;
  }

  /** One line, what nobody could see written as its number. */
  private static String clean(String line) {
    StringBuilder out = new StringBuilder();
    line.strip()
        .codePoints()
        .forEach(
            point -> {
              if (point == '\t' || Quoted.isVisible(point)) {
                out.appendCodePoint(point);
              } else {
                for (char unit : Character.toChars(point)) {
                  out.append(Quoted.unicode(unit));
                }
              }
            });
    return out.toString();
  }
}
