package io.impscript.kiwi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The types of values that the vocabulary's text names, and enumerations written in place. */
final class Types {
  private static final String LIST = "list ";

  private final Map<String, ValueType> named = new HashMap<>();

  /** Takes a line such as {@code type name pattern -- doc}. */
  void declare(String line) {
    boolean older = line.startsWith("type(7.5) ");
    String rest = line.substring(line.indexOf(' ')).strip();
    int doc = rest.indexOf(" -- ");
    int blank = rest.indexOf(' ');
    String name = rest.substring(0, blank);
    String form = rest.substring(blank, doc < 0 ? rest.length() : doc).strip();
    if (older) {
      ValueType type = named.get(name);
      named.put(name, new ValueType(name, type.doc(), List.of(), false, type.newer(), form));
    } else {
      named.put(name, type(name, form, rest.substring(doc + 4).strip()));
    }
  }

  private static ValueType type(String name, String form, String doc) {
    return form.startsWith(LIST)
        ? new ValueType(name, doc, values(form.substring(LIST.length()), ' '), true, "", "")
        : new ValueType(name, doc, List.of(), false, form, form);
  }

  /** The type of a name, or the enumeration written instead of one. */
  ValueType of(String written) {
    ValueType type = named.get(written);
    return type != null ? type : enumeration(written);
  }

  private static ValueType enumeration(String written) {
    List<AllowedValue> values = values(written, '|');
    List<String> shown = new ArrayList<>();
    for (AllowedValue value : values) {
      shown.add("`" + value.shown() + "`");
    }
    return new ValueType("", String.join(", ", shown), values, false, "", "");
  }

  private static List<AllowedValue> values(String written, char separator) {
    List<AllowedValue> values = new ArrayList<>();
    int start = 0;
    while (start <= written.length()) {
      int next = written.indexOf(separator, start);
      int end = next < 0 ? written.length() : next;
      values.add(value(Marked.of(written.substring(start, end))));
      start = end + 1;
    }
    return values;
  }

  private static AllowedValue value(Marked written) {
    boolean prefix = written.text().endsWith("*");
    String text = written.text();
    return new AllowedValue(
        prefix ? text.substring(0, text.length() - 1) : text, prefix, written.support());
  }
}
