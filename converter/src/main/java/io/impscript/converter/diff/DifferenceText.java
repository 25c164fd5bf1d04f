package io.impscript.converter.diff;

import io.impscript.converter.json.JsonPrinter;
import io.impscript.diag.Counted;
import io.impscript.diag.Printable;
import io.impscript.model.SourceSpan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says differences to people and to programs. */
public final class DifferenceText {
  private static final int LONGEST = 200;

  private DifferenceText() {}

  /** Lines for people: what only one side has, what differs, what stands in another order. */
  public static List<String> lines(String first, String second, List<Difference> found) {
    if (found.isEmpty()) {
      return List.of("no difference in meaning");
    }
    List<String> lines = new ArrayList<>();
    section("only in " + first, Difference.Kind.ONLY_FIRST, found, lines);
    section("only in " + second, Difference.Kind.ONLY_SECOND, found, lines);
    section("different", Difference.Kind.CHANGED, found, lines);
    section("in another order", Difference.Kind.ORDER, found, lines);
    lines.add(Counted.of(found.size(), "difference"));
    return lines;
  }

  private static void section(
      String title, Difference.Kind kind, List<Difference> found, List<String> lines) {
    List<Difference> these = found.stream().filter(d -> d.kind() == kind).toList();
    if (these.isEmpty()) {
      return;
    }
    lines.add(Printable.of(title) + " (" + these.size() + ")");
    for (Difference one : these) {
      String text = one.kind() == Difference.Kind.ONLY_SECOND ? one.now() : one.old();
      boolean two = kind == Difference.Kind.CHANGED || kind == Difference.Kind.ORDER;
      lines.add("  " + shown(one.what()) + (two || text.isEmpty() ? "" : "  " + shown(text)));
      if (two) {
        lines.add("    - " + shown(one.old()) + place(one.oldPlace()));
        lines.add("    + " + shown(one.now()) + place(one.newPlace()));
      } else {
        one.oldPlace().or(one::newPlace).ifPresent(at -> lines.add("   " + place(Optional.of(at))));
      }
    }
    lines.add("");
  }

  private static String place(Optional<SourceSpan> span) {
    return span.map(
            s -> "  (" + shown(s.file()) + ":" + s.startLine() + ":" + s.startColumn() + ")")
        .orElse("");
  }

  private static String shown(String text) {
    String shown = Printable.of(text);
    return shown.length() <= LONGEST ? shown : shown.substring(0, LONGEST - 1) + "…";
  }

  /**
   * One object with {@code version} (of this form, 1), {@code equal} and {@code differences}; each
   * has {@code kind} ({@code only-first}, {@code only-second}, {@code changed}, {@code order}),
   * {@code what}, {@code old}, {@code new} and, where known, {@code oldPlace} and {@code newPlace}.
   */
  public static String json(List<Difference> found) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("version", 1);
    values.put("equal", found.isEmpty());
    values.put("differences", found.stream().map(DifferenceText::values).toList());
    return JsonPrinter.print(values);
  }

  private static Map<String, Object> values(Difference difference) {
    Map<String, Object> values = new LinkedHashMap<>();
    String kind = difference.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    values.put("kind", kind);
    values.put("what", difference.what());
    values.put("old", difference.old());
    values.put("new", difference.now());
    difference.oldPlace().ifPresent(place -> values.put("oldPlace", values(place)));
    difference.newPlace().ifPresent(place -> values.put("newPlace", values(place)));
    return values;
  }

  private static Map<String, Object> values(SourceSpan place) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("file", place.file());
    values.put("line", place.startLine());
    values.put("column", place.startColumn());
    return values;
  }
}
