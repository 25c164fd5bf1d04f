package io.impscript.converter.yaml;

import io.impscript.converter.json.JsonPrinter;
import io.impscript.converter.tree.Numbers;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.Tag;

/** Single values of YAML 1.1: what they mean and how to write them so that they mean the same. */
public final class YamlScalars {
  private static final Set<String> TRUE = Set.of("true", "yes", "on");
  private static final Pattern DECIMAL = Pattern.compile("[-+]?[0-9][0-9]{0,399}");
  private static final Pattern FRACTION = Pattern.compile("[-+]?[0-9.][0-9.eE+-]{0,399}");
  private static final Pattern PLAIN_KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]*");
  private static final Set<String> RESERVED =
      Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null");

  private YamlScalars() {}

  /** The value of a scalar by its tag; whatever is no plain number or truth value stays text. */
  static Object value(Tag tag, String text) {
    if (tag.equals(Tag.NULL)) {
      return null;
    } else if (tag.equals(Tag.BOOL)) {
      return TRUE.contains(text.toLowerCase(Locale.ROOT));
    } else if (tag.equals(Tag.INT) && DECIMAL.matcher(text).matches() && !isOctal(text)) {
      return Numbers.of(text.startsWith("+") ? text.substring(1) : text);
    } else if (tag.equals(Tag.FLOAT) && FRACTION.matcher(text).matches()) {
      return fraction(text);
    }
    return text;
  }

  private static boolean isOctal(String text) {
    return text.replaceFirst("[-+]", "").matches("0.+");
  }

  private static Object fraction(String text) {
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      return text;
    }
  }

  /** A key, in quotes only where it would not be read as the same text. */
  public static String key(String key) {
    boolean plain = PLAIN_KEY.matcher(key).matches();
    return plain && !RESERVED.contains(key.toLowerCase(Locale.ROOT))
        ? key
        : JsonPrinter.inline(key);
  }

  /** Any plain value on one line; text is always in double quotes. */
  public static String inline(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(entry -> inline(String.valueOf(entry.getKey())) + ": " + inline(entry.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    } else if (value instanceof List<?> list) {
      return list.stream().map(YamlScalars::inline).collect(Collectors.joining(", ", "[", "]"));
    } else if (value instanceof BigDecimal number) {
      return decimal(number.toString());
    }
    return JsonPrinter.inline(value);
  }

  /** YAML 1.1 takes a number for a fraction only if it has a point. */
  private static String decimal(String text) {
    return text.contains(".") ? text : "!!float " + text;
  }
}
