package io.impscript.converter.repair;

import io.impscript.converter.report.Repair;
import io.impscript.model.SourceSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Notes the repairs of one text. */
final class RepairLog {
  /** More repairs than a file that people edited can need; what needs more is something else. */
  static final int MOST = 10_000;

  private static final Comparator<Repair> BY_PLACE =
      Comparator.comparingInt((Repair repair) -> repair.place().startLine())
          .thenComparingInt(repair -> repair.place().startColumn());

  private final String text;
  private final LineIndex lines;
  private final List<Repair> repairs = new ArrayList<>();

  RepairLog(String text, LineIndex lines) {
    this.text = text;
    this.lines = lines;
  }

  SourceSpan span(int start, int end) {
    return lines.span(start, end);
  }

  String text(Token token) {
    return text.substring(token.start(), token.end());
  }

  /** Notes that a stretch of the text is read as something else. */
  void replaced(int start, int end, String what, String after) {
    add(span(start, Math.max(end, start + 1)), what, text.substring(start, end), after);
  }

  /** Notes that something is read as if it stood behind a stretch of the text. */
  void added(int start, int end, String what, String sign) {
    String before = text.substring(start, end);
    add(span(end, end + 1), what, before, before + sign);
  }

  void add(SourceSpan place, String what, String before, String after) {
    if (repairs.size() == MOST) {
      throw new Damage(place, "more than " + MOST + " repairs would be needed; this is not JSON");
    }
    repairs.add(new Repair(place, what, before, after));
  }

  List<Repair> sorted() {
    return repairs.stream().sorted(BY_PLACE).toList();
  }
}
