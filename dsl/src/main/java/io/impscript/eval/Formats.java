package io.impscript.eval;

import io.impscript.diag.DiagnosticCode;
import java.util.IllegalFormatException;
import java.util.Locale;
import java.util.regex.Pattern;

/** {@code '%s …'.formatted(…)}, the same in every language of the machine. */
final class Formats {
  private static final Pattern WIDE = Pattern.compile("%[^a-zA-Z%]*\\d{5,}");

  private Formats() {}

  static String format(String format, Object[] values, Budget budget) {
    if (WIDE.matcher(format).find()) {
      throw Failure.limit("a width of more than 9999 in a format", "make it smaller");
    }
    long length = format.length();
    for (Object value : values) {
      budget.weigh(value);
      length += value instanceof String text ? text.length() : 0;
    }
    budget.text(length);
    return format(format, values);
  }

  private static String format(String format, Object[] values) {
    try {
      return String.format(Locale.ROOT, format, values);
    } catch (IllegalFormatException e) {
      throw Failure.of(
          DiagnosticCode.EVALUATION, "the format does not fit its values: " + e.getMessage());
    }
  }
}
