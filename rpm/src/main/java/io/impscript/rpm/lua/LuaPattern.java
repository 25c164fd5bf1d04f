package io.impscript.rpm.lua;

/** One try to match a pattern against a text. */
final class LuaPattern {
  private static final int POSITION = -2;
  private static final int OPEN = -1;
  private static final int MOST_CAPTURES = 32;
  private static final int DEEPEST = 180;

  private final Lua lua;
  private final String text;
  private final String pattern;
  private final PatternItems items;
  private final int[] starts = new int[MOST_CAPTURES];
  private final int[] lengths = new int[MOST_CAPTURES];
  private int captures;
  private int depth;

  LuaPattern(Lua lua, String text, String pattern) {
    this.lua = lua;
    this.text = text;
    this.pattern = pattern;
    this.items = new PatternItems(lua, pattern);
  }

  /**
   * Matches.
   *
   * @param at where in the text
   * @param from where in the pattern: 1 behind an anchor
   * @return the end of the match; -1 if there is none
   */
  int match(int at, int from) {
    captures = 0;
    depth = 0;
    return rest(at, from);
  }

  int captures() {
    return captures;
  }

  /**
   * What was captured, from 0; the whole match where the pattern captures nothing.
   *
   * @param start of the whole match
   */
  Object capture(int number, int start, int end) {
    if (number >= captures) {
      if (number != 0) {
        throw lua.error("invalid capture index %" + (number + 1));
      }
      return text(start, end);
    }
    if (lengths[number] == POSITION) {
      return (long) starts[number] + 1;
    }
    if (lengths[number] == OPEN) {
      throw lua.error("unfinished capture");
    }
    return text(starts[number], starts[number] + lengths[number]);
  }

  String text(int start, int end) {
    lua.budget().take(end - start);
    return text.substring(start, end);
  }

  private int rest(int start, int from) {
    depth++;
    if (depth > DEEPEST) {
      throw lua.error("pattern too complex");
    }
    int end = loop(start, from);
    depth--;
    return end;
  }

  private int loop(int start, int from) {
    int at = start;
    int p = from;
    while (p < pattern.length()) {
      lua.budget().step();
      char c = pattern.charAt(p);
      if (c == '(') {
        boolean position = p + 1 < pattern.length() && pattern.charAt(p + 1) == ')';
        return open(at, position ? p + 2 : p + 1, position ? POSITION : OPEN);
      }
      if (c == ')') {
        return close(at, p + 1);
      }
      if (c == '$' && p + 1 == pattern.length()) {
        return at == text.length() ? at : -1;
      }
      int end = items.end(p);
      char suffix = items.suffix(p, end);
      if (suffix == '?') {
        int found = single(at, p, end) ? rest(at + 1, end + 1) : -1;
        if (found >= 0) {
          return found;
        }
        p = end + 1;
      } else if (suffix != 0) {
        return repeated(at, p, end, suffix);
      } else {
        at = item(at, p, end);
        if (at < 0) {
          return -1;
        }
        p = end;
      }
    }
    return at;
  }

  private int item(int at, int p, int end) {
    return switch (items.kind(p)) {
      case BALANCED -> balanced(at, pattern.charAt(p + 2), pattern.charAt(p + 3));
      case FRONTIER -> frontier(at, p + 2, end) ? at : -1;
      case BACK -> back(at, pattern.charAt(p + 1));
      case SINGLE -> single(at, p, end) ? at + 1 : -1;
    };
  }

  private int repeated(int at, int p, int end, char suffix) {
    return switch (suffix) {
      case '-' -> shortest(at, p, end);
      case '+' -> single(at, p, end) ? longest(at + 1, p, end) : -1;
      default -> longest(at, p, end);
    };
  }

  private int longest(int at, int p, int end) {
    int count = 0;
    while (single(at + count, p, end)) {
      lua.budget().step();
      count++;
    }
    for (; count >= 0; count--) {
      int found = rest(at + count, end + 1);
      if (found >= 0) {
        return found;
      }
    }
    return -1;
  }

  private int shortest(int start, int p, int end) {
    int at = start;
    while (true) {
      int found = rest(at, end + 1);
      if (found >= 0 || !single(at, p, end)) {
        return found;
      }
      at++;
    }
  }

  private int open(int at, int p, int length) {
    if (captures >= MOST_CAPTURES) {
      throw lua.error("too many captures");
    }
    starts[captures] = at;
    lengths[captures] = length;
    captures++;
    int found = rest(at, p);
    if (found < 0) {
      captures--;
    }
    return found;
  }

  private int close(int at, int p) {
    int number = captures - 1;
    while (number >= 0 && lengths[number] != OPEN) {
      number--;
    }
    if (number < 0) {
      throw lua.error("invalid pattern capture");
    }
    lengths[number] = at - starts[number];
    int found = rest(at, p);
    if (found < 0) {
      lengths[number] = OPEN;
    }
    return found;
  }

  private int back(int at, char digit) {
    int number = digit - '1';
    if (number < 0 || number >= captures || lengths[number] < 0) {
      throw lua.error("invalid capture index %" + (number + 1));
    }
    String before = text.substring(starts[number], starts[number] + lengths[number]);
    return text.startsWith(before, at) ? at + before.length() : -1;
  }

  private int balanced(int at, char open, char close) {
    if (at >= text.length() || text.charAt(at) != open) {
      return -1;
    }
    int inside = 1;
    for (int i = at + 1; i < text.length(); i++) {
      lua.budget().step();
      if (text.charAt(i) == close) {
        inside--;
        if (inside == 0) {
          return i + 1;
        }
      } else if (text.charAt(i) == open) {
        inside++;
      }
    }
    return -1;
  }

  private boolean frontier(int at, int p, int end) {
    char before = at == 0 ? 0 : text.charAt(at - 1);
    char here = at < text.length() ? text.charAt(at) : 0;
    return !items.inSet(before, p, end) && items.inSet(here, p, end);
  }

  private boolean single(int at, int p, int end) {
    return at < text.length() && items.isOf(text.charAt(at), p, end);
  }
}
