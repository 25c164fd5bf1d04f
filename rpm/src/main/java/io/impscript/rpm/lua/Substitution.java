package io.impscript.rpm.lua;

/** One run of {@code gsub}: puts something else where a pattern matches. */
final class Substitution {
  private final Lua lua;
  private final String text;
  private final Object by;
  private final boolean anchored;
  private final long most;
  private final LuaPattern matcher;
  private final StringBuilder result = new StringBuilder();

  private Substitution(Args args) {
    lua = args.lua();
    text = args.text(1);
    String pattern = args.text(2);
    by = replacement(args);
    most = args.integer(4, Long.MAX_VALUE);
    anchored = pattern.startsWith("^");
    matcher = new LuaPattern(lua, text, pattern);
  }

  private static Object replacement(Args args) {
    Object by = args.get(3);
    if (by instanceof String
        || by instanceof Number
        || by instanceof LuaTable
        || by instanceof LuaFunction) {
      return by;
    }
    String got = args.count() < 3 ? "no value" : Types.name(by);
    throw args.wrong(3, "string/function/table expected, got " + got);
  }

  /** The text after it, and how many matches there were. */
  static Object of(Args args) {
    Substitution made = new Substitution(args);
    long count = made.run();
    return LuaFunction.results(made.result.toString(), count);
  }

  private long run() {
    long count = 0;
    int at = 0;
    int last = -1;
    boolean more = true;
    while (more && count < most) {
      lua.budget().step();
      int end = matcher.match(at, anchored ? 1 : 0);
      if (end >= 0 && end != last) {
        count++;
        put(at, end);
        at = end;
        last = end;
        more = !anchored;
      } else if (at < text.length()) {
        result.append(text.charAt(at));
        at++;
        more = !anchored;
      } else {
        more = false;
      }
    }
    lua.budget().take(text.length());
    result.append(text, Math.min(at, text.length()), text.length());
    return count;
  }

  private void put(int start, int end) {
    String piece = piece(start, end);
    lua.budget().take(piece.length());
    result.append(piece);
  }

  private String piece(int start, int end) {
    if (by instanceof LuaFunction function) {
      Object[] captures = Matching.captures(matcher, start, end, true);
      return text(lua.first(lua.call(function, captures)), start, end);
    } else if (by instanceof LuaTable table) {
      return text(lua.index(table, matcher.capture(0, start, end)), start, end);
    }
    return filled(lua.text(by), start, end);
  }

  /** Where nothing is to be put, the match stays. */
  private String text(Object value, int start, int end) {
    if (!Types.isTrue(value)) {
      return text.substring(start, end);
    }
    if (value instanceof String || value instanceof Number) {
      return lua.text(value);
    }
    throw lua.error("invalid replacement value (a " + Types.name(value) + ")");
  }

  /** A template in which {@code %1} stands for a capture, {@code %0} for the match. */
  private String filled(String template, int start, int end) {
    StringBuilder filled = new StringBuilder();
    for (int i = 0; i < template.length(); i++) {
      char c = template.charAt(i);
      if (c == '%') {
        i++;
        filled.append(escaped(i < template.length() ? template.charAt(i) : 0, start, end));
      } else {
        filled.append(c);
      }
    }
    return filled.toString();
  }

  private String escaped(char c, int start, int end) {
    if (c == '%') {
      return "%";
    }
    if (c == '0') {
      return matcher.text(start, end);
    }
    if (c >= '1' && c <= '9') {
      return lua.text(matcher.capture(c - '1', start, end));
    }
    throw lua.error("invalid use of '%' in replacement string");
  }
}
