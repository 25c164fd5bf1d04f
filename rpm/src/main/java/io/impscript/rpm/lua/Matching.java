package io.impscript.rpm.lua;

/** The functions that look for patterns. */
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

  /**
   * What was captured.
   *
   * @param whole whether that is the whole match where the pattern captures nothing
   */
  static Object[] captures(LuaPattern matcher, int start, int end, boolean whole) {
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
}
