package io.impscript.rpm.lua;

/** The functions on patterns. */
final class Matching {
  private static final String SPECIAL = "^$*+?.([%-";

  private Matching() {}

  /**
   * As {@code find} and {@code match}.
   *
   * @param positions whether the result begins with where the match is
   */
  static Object find(Args args, boolean positions) {
    String text = args.text(1);
    String pattern = args.text(2);
    long start = StringLibrary.place(args.integer(3, 1), text.length());
    if (start > text.length()) {
      return null;
    }
    if (positions && (Types.isTrue(args.get(4)) || isPlain(pattern))) {
      int at = text.indexOf(pattern, (int) start);
      return at < 0 ? null : LuaFunction.results(at + 1L, (long) at + pattern.length());
    }
    boolean anchored = pattern.startsWith("^");
    LuaPattern matcher = new LuaPattern(args.lua(), text, pattern);
    for (int at = (int) start; at <= text.length(); at++) {
      args.lua().budget().step();
      int end = matcher.match(at, anchored ? 1 : 0);
      if (end >= 0) {
        return positions ? withPlace(matcher, at, end) : captures(matcher, at, end, true);
      }
      if (anchored) {
        return null;
      }
    }
    return null;
  }

  private static boolean isPlain(String pattern) {
    return pattern.chars().noneMatch(c -> SPECIAL.indexOf(c) >= 0);
  }

  private static Object[] withPlace(LuaPattern matcher, int start, int end) {
    Object[] captures = captures(matcher, start, end, false);
    Object[] all = new Object[captures.length + 2];
    all[0] = start + 1L;
    all[1] = (long) end;
    System.arraycopy(captures, 0, all, 2, captures.length);
    return all;
  }

  private static Object[] captures(LuaPattern matcher, int start, int end, boolean whole) {
    int count = matcher.captures() == 0 && whole ? 1 : matcher.captures();
    Object[] captures = new Object[count];
    for (int i = 0; i < count; i++) {
      captures[i] = matcher.capture(i, start, end);
    }
    return captures;
  }

  static Object each(Args args) {
    String text = args.text(1);
    LuaPattern matcher = new LuaPattern(args.lua(), text, args.text(2));
    int[] place = {0, -1};
    return LuaFunction.of(
        "gmatch",
        step -> {
          for (int at = place[0]; at <= text.length(); at++) {
            step.lua().budget().step();
            int end = matcher.match(at, 0);
            if (end >= 0 && end != place[1]) {
              place[0] = end;
              place[1] = end;
              return captures(matcher, at, end, true);
            }
          }
          place[0] = text.length() + 1;
          return null;
        });
  }

  static Object replace(Args args) {
    String text = args.text(1);
    String pattern = args.text(2);
    Object by = args.get(3);
    if (!(by instanceof String || by instanceof Number || by instanceof LuaTable)
        && !(by instanceof LuaFunction)) {
      String got = args.count() < 3 ? "no value" : Types.name(by);
      throw args.wrong(3, "string/function/table expected, got " + got);
    }
    long most = args.integer(4, Long.MAX_VALUE);
    boolean anchored = pattern.startsWith("^");
    LuaPattern matcher = new LuaPattern(args.lua(), text, pattern);
    StringBuilder result = new StringBuilder();
    long count = 0;
    int at = 0;
    int last = -1;
    while (count < most) {
      args.lua().budget().step();
      int end = matcher.match(at, anchored ? 1 : 0);
      if (end >= 0 && end != last) {
        count++;
        String piece = replacement(args.lua(), by, matcher, at, end, text);
        args.lua().budget().take(piece.length());
        result.append(piece);
        at = end;
        last = end;
      } else if (at < text.length()) {
        result.append(text.charAt(at));
        at++;
      } else {
        break;
      }
      if (anchored) {
        break;
      }
    }
    args.lua().budget().take(text.length());
    result.append(text, Math.min(at, text.length()), text.length());
    return LuaFunction.results(result.toString(), count);
  }

  private static String replacement(
      Lua lua, Object by, LuaPattern matcher, int start, int end, String text) {
    Object value;
    if (by instanceof LuaFunction function) {
      value = lua.first(lua.call(function, captures(matcher, start, end, true)));
    } else if (by instanceof LuaTable table) {
      value = lua.index(table, matcher.capture(0, start, end));
    } else {
      return filled(lua, lua.text(by), matcher, start, end);
    }
    if (!Types.isTrue(value)) {
      return text.substring(start, end);
    }
    if (value instanceof String || value instanceof Number) {
      return lua.text(value);
    }
    throw lua.error("invalid replacement value (a " + Types.name(value) + ")");
  }

  private static String filled(Lua lua, String by, LuaPattern matcher, int start, int end) {
    StringBuilder filled = new StringBuilder();
    for (int i = 0; i < by.length(); i++) {
      char c = by.charAt(i);
      if (c != '%') {
        filled.append(c);
        continue;
      }
      i++;
      char next = i < by.length() ? by.charAt(i) : 0;
      if (next == '%') {
        filled.append('%');
      } else if (next == '0') {
        filled.append(matcher.text(start, end));
      } else if (next >= '1' && next <= '9') {
        filled.append(lua.text(matcher.capture(next - '1', start, end)));
      } else {
        throw lua.error("invalid use of '%' in replacement string");
      }
    }
    return filled.toString();
  }
}
