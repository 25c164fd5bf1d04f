package io.impscript.kiwi;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * What texts an attribute or element takes: those of an enumeration, lists of such with commas
 * between, or those that match a pattern.
 *
 * @param name such as {@code uint}; empty for an enumeration of its own
 * @param doc what the texts are, to be read after "it takes"
 * @param values the values allowed; empty for a pattern
 * @param list whether several values may stand with commas between
 * @param newer regular expression of schema 8.5; empty for an enumeration
 * @param older the same of schema 7.5
 */
public record ValueType(
    String name, String doc, List<AllowedValue> values, boolean list, String newer, String older) {
  private static final Map<String, Pattern> COMPILED = new ConcurrentHashMap<>();

  public ValueType {
    values = List.copyOf(values);
  }

  /** Whether any text will do, in every schema. */
  public boolean isText() {
    return newer.equals(".*") && older.equals(".*");
  }

  public boolean isTruth() {
    return name.equals("bool");
  }

  /** Whether values are numbers, so that a script may write them as such. */
  public boolean isNumber() {
    return switch (name) {
      case "uint", "int", "sector", "digits", "size", "volsize", "blocks", "port" -> true;
      default -> false;
    };
  }

  /** The schemas that take a text; white space around it does not count. */
  public Support of(String text) {
    String value = text.strip();
    if (values.isEmpty()) {
      return isText() ? Support.BOTH : Support.of(matches(older, value), matches(newer, value));
    }
    return list ? ofItems(value) : ofValue(value);
  }

  /** Whether some schema takes a text. */
  public boolean accepts(String text) {
    return of(text) != Support.NONE;
  }

  private Support ofItems(String text) {
    Support all = Support.BOTH;
    for (String item : text.split(",", -1)) {
      all = all.and(ofValue(item));
    }
    return all;
  }

  private Support ofValue(String text) {
    for (AllowedValue value : values) {
      if (value.matches(text)) {
        return value.support();
      }
    }
    return Support.NONE;
  }

  private static boolean matches(String pattern, String text) {
    return COMPILED
        .computeIfAbsent(pattern, wanted -> Pattern.compile(wanted, Pattern.DOTALL))
        .matcher(text)
        .matches();
  }
}
