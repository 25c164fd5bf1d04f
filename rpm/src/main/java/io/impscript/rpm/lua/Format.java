package io.impscript.rpm.lua;

import java.util.Locale;

/** {@code string.format}. */
final class Format {
  private static final String FLAGS = "-+ #0";
  private static final int DIGITS = 2;

  private final Args args;
  private final String format;
  private final StringBuilder result = new StringBuilder();
  private int at;
  private int argument = 1;

  Format(Args args) {
    this.args = args;
    this.format = args.text(1);
  }

  /** One conversion: its flags, smallest width, precision (-1 where it says none). */
  private record Spec(String flags, int width, int precision) {
    boolean has(char flag) {
      return flags.indexOf(flag) >= 0;
    }

    String padded(String text, boolean number) {
      int missing = width - text.length();
      if (missing <= 0) {
        return text;
      }
      if (has('-')) {
        return text + " ".repeat(missing);
      }
      if (!has('0') || !number) {
        return " ".repeat(missing) + text;
      }
      int sign = text.startsWith("-") || text.startsWith("+") || text.startsWith(" ") ? 1 : 0;
      return text.substring(0, sign) + "0".repeat(missing) + text.substring(sign);
    }

    String signed(String text) {
      if (text.startsWith("-")) {
        return text;
      }
      return has('+') ? "+" + text : has(' ') ? " " + text : text;
    }
  }

  String text() {
    while (at < format.length()) {
      char c = format.charAt(at++);
      if (c != '%') {
        result.append(c);
      } else if (at < format.length() && format.charAt(at) == '%') {
        result.append('%');
        at++;
      } else {
        String piece = conversion(spec());
        args.lua().budget().take(piece.length());
        result.append(piece);
      }
    }
    args.lua().budget().take(format.length());
    return result.toString();
  }

  private Spec spec() {
    int start = at;
    while (at < format.length() && FLAGS.indexOf(format.charAt(at)) >= 0) {
      at++;
    }
    String flags = format.substring(start, at);
    int width = number();
    int precision = -1;
    if (at < format.length() && format.charAt(at) == '.') {
      at++;
      precision = number();
    }
    return new Spec(flags, width, precision);
  }

  private int number() {
    int start = at;
    while (at < format.length() && Character.isDigit(format.charAt(at)) && at - start < DIGITS) {
      at++;
    }
    return at == start ? 0 : Integer.parseInt(format.substring(start, at));
  }

  private String conversion(Spec spec) {
    char kind = at < format.length() ? format.charAt(at++) : 0;
    argument++;
    return switch (kind) {
      case 'd', 'i' -> decimal(spec);
      case 'c' -> spec.padded(String.valueOf((char) (args.integer(argument) & 0xFF)), false);
      case 'x' -> unsigned(spec, Long.toHexString(args.integer(argument)), "0x");
      case 'X' -> unsigned(spec, upper(Long.toHexString(args.integer(argument))), "0X");
      case 'o' -> unsigned(spec, Long.toOctalString(args.integer(argument)), "0");
      case 'e', 'f', 'F', 'g' -> real(spec, kind);
      case 'E', 'G' -> upper(real(spec, (char) (kind + 32)));
      case 'a', 'A' -> spec.padded(Double.toHexString(real()), true);
      case 's' -> string(spec);
      case 'q' -> quoted(args.any(argument));
      default -> throw args.lua().error("invalid conversion '%" + kind + "' to 'format'");
    };
  }

  private static String upper(String text) {
    return text.toUpperCase(java.util.Locale.ROOT);
  }

  private String decimal(Spec spec) {
    long value = args.integer(argument);
    String digits = Long.toString(value).replace("-", "");
    String text = (value < 0 ? "-" : "") + filled(digits, spec.precision());
    return spec.padded(spec.signed(text), spec.precision() < 0);
  }

  private static String unsigned(Spec spec, String digits, String prefix) {
    String text = filled(digits, spec.precision());
    boolean marked = spec.has('#') && !digits.equals("0");
    return spec.padded(marked ? prefix + text : text, spec.precision() < 0);
  }

  private static String filled(String digits, int precision) {
    return "0".repeat(Math.max(0, precision - digits.length())) + digits;
  }

  private double real() {
    return Numbers.real(args.number(argument));
  }

  private String real(Spec spec, char kind) {
    int places = spec.precision() < 0 ? 6 : spec.precision();
    double value = real();
    String text =
        switch (kind) {
          case 'e' -> Decimal.exponential(value, places);
          case 'g' -> Decimal.general(value, places, spec.has('#'));
          default -> Decimal.fixed(value, places);
        };
    return spec.padded(spec.signed(text), !Double.isNaN(value) && !Double.isInfinite(value));
  }

  private String string(Spec spec) {
    String text = args.lua().text(args.any(argument));
    boolean cut = spec.precision() >= 0 && spec.precision() < text.length();
    return spec.padded(cut ? text.substring(0, spec.precision()) : text, false);
  }

  private String quoted(Object value) {
    if (!(value instanceof String text)) {
      return args.lua().text(value);
    }
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean digit = i + 1 < text.length() && Character.isDigit(text.charAt(i + 1));
      if (c == '"' || c == '\\' || c == '\n') {
        quoted.append('\\').append(c);
      } else if (c == 0 || c < ' ' || c == 127) {
        quoted
            .append('\\')
            .append(digit ? String.format(Locale.ROOT, "%03d", (int) c) : String.valueOf((int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
