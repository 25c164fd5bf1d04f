package io.impscript.rpm.macro;

/** One text that is expanded. */
final class Expansion {
  private static final int DEEPEST = 64;
  private static final int LONGEST = 1 << 20;

  /** Each may have two that have two that have two, and come to nothing all the same. */
  private static final int MOST = 100_000;

  private final Macros macros;
  private int depth;
  private int texts;

  Expansion(Macros macros) {
    this.macros = macros;
  }

  String of(String text) throws MacroException {
    depth++;
    if (depth > DEEPEST) {
      throw MacroException.of("macros that contain each other", text);
    }
    texts++;
    if (texts > MOST) {
      throw new MacroException("macros expand to too much");
    }
    StringBuilder result = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c != '%' || at + 1 == text.length()) {
        result.append(c);
        at++;
      } else {
        at = macro(text, at, result);
      }
      if (result.length() > LONGEST) {
        throw new MacroException("macros expand to too much");
      }
    }
    depth--;
    return result.toString();
  }

  /**
   * @param at where the sign is
   * @return where it goes on
   */
  private int macro(String text, int at, StringBuilder result) throws MacroException {
    char next = text.charAt(at + 1);
    if (next == '%') {
      result.append('%');
      return at + 2;
    }
    if (next == '(' || next == '[') {
      throw MacroException.of("a program or expression among macros", text.substring(at));
    }
    if (next == '{') {
      int end = closing(text, at + 1);
      String whole = text.substring(at, end + 1);
      result.append(inner(text.substring(at + 2, end), whole));
      return end + 1;
    }
    int start = at + 1;
    while (start < text.length() && "?!".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    int end = start;
    while (end < text.length() && isNamePart(text.charAt(end), end == start)) {
      end++;
    }
    String whole = text.substring(at, end);
    result.append(end == start ? whole : inner(text.substring(at + 1, end), whole));
    return end;
  }

  private static boolean isNamePart(char c, boolean first) {
    return c == '_'
        || c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || !first && c >= '0' && c <= '9';
  }

  private static int closing(String text, int open) throws MacroException {
    int inside = 0;
    for (int i = open; i < text.length(); i++) {
      inside += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
      if (inside == 0) {
        return i;
      }
    }
    throw MacroException.of("a macro without its end", text.substring(open));
  }

  /**
   * @param inner what is in the braces
   * @param whole with them, for a name that is not known
   */
  private String inner(String inner, String whole) throws MacroException {
    int at = 0;
    boolean negated = false;
    boolean tested = false;
    while (at < inner.length() && "?!".indexOf(inner.charAt(at)) >= 0) {
      negated ^= inner.charAt(at) == '!';
      tested |= inner.charAt(at) == '?';
      at++;
    }
    int end = at;
    while (end < inner.length() && isNamePart(inner.charAt(end), end == at)) {
      end++;
    }
    String name = inner.substring(at, end);
    String rest = inner.substring(end);
    if (!rest.isEmpty() && !rest.startsWith(":")) {
      throw MacroException.of("a macro with parameters", whole);
    }
    return tested ? tested(name, rest, negated) : plain(name, rest, whole);
  }

  private String tested(String name, String rest, boolean negated) throws MacroException {
    if (macros.isDefined(name) == negated) {
      return "";
    }
    return rest.isEmpty() ? negated ? "" : value(name) : of(rest.substring(1));
  }

  private String plain(String name, String rest, String whole) throws MacroException {
    if (!rest.isEmpty() && !macros.isDefined(name)) {
      return function(name, of(rest.substring(1)), whole);
    }
    return macros.isDefined(name) ? value(name) : whole;
  }

  private static String function(String name, String argument, String whole) throws MacroException {
    int slash = argument.lastIndexOf('/');
    return switch (name) {
      case "expand", "quote" -> argument;
      case "basename" -> argument.substring(slash + 1);
      case "dirname" -> argument.substring(0, Math.max(0, slash));
      case "upper" -> argument.toUpperCase(java.util.Locale.ROOT);
      case "lower" -> argument.toLowerCase(java.util.Locale.ROOT);
      default -> throw MacroException.of("a macro of rpm's own", whole);
    };
  }

  private String value(String name) throws MacroException {
    Macros.Macro macro = macros.get(name);
    if (macro.options().isPresent()) {
      throw new MacroException("a macro with parameters: %" + name);
    }
    return of(macro.body());
  }
}
