package io.impscript.rpm.lua;

/** One try to match a pattern against a text. */
final class LuaPattern {
  static final int POSITION = -2;
  private static final int OPEN = -1;
  private static final int MOST_CAPTURES = 32;
  private static final int DEEPEST = 180;

  private final Lua lua;
  private final String text;
  private final String pattern;
  private final int[] starts = new int[MOST_CAPTURES];
  private final int[] lengths = new int[MOST_CAPTURES];
  private int captures;
  private int depth;

  LuaPattern(Lua lua, String text, String pattern) {
    this.lua = lua;
    this.text = text;
    this.pattern = pattern;
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
      char escaped = c == '%' && p + 1 < pattern.length() ? pattern.charAt(p + 1) : 0;
      if (escaped == 'b') {
        at = balanced(at, p + 2);
        p += 4;
      } else if (escaped == 'f') {
        int end = setEnd(p + 2);
        at = frontier(at, p + 2, end) ? at : -1;
        p = end;
      } else if (escaped >= '0' && escaped <= '9') {
        at = back(at, escaped);
        p += 2;
      } else {
        int end = classEnd(p);
        char suffix = end < pattern.length() ? pattern.charAt(end) : 0;
        if (suffix == '*' || suffix == '+' || suffix == '-') {
          return repeated(at, p, end, suffix);
        }
        if (suffix == '?') {
          int found = single(at, p, end) ? rest(at + 1, end + 1) : -1;
          if (found >= 0) {
            return found;
          }
          p = end + 1;
          continue;
        }
        at = single(at, p, end) ? at + 1 : -1;
        p = end;
      }
      if (at < 0) {
        return -1;
      }
    }
    return at;
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

  private int balanced(int at, int p) {
    if (p + 1 >= pattern.length()) {
      throw lua.error("malformed pattern (missing arguments to '%b')");
    }
    char open = pattern.charAt(p);
    char close = pattern.charAt(p + 1);
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

  private int setEnd(int p) {
    if (p >= pattern.length() || pattern.charAt(p) != '[') {
      throw lua.error("missing '[' after '%f' in pattern");
    }
    return classEnd(p);
  }

  private boolean frontier(int at, int p, int end) {
    char before = at == 0 ? 0 : text.charAt(at - 1);
    char here = at < text.length() ? text.charAt(at) : 0;
    return !inSet(before, p, end - 1) && inSet(here, p, end - 1);
  }

  private int classEnd(int from) {
    int p = from + 1;
    char c = pattern.charAt(from);
    if (c == '%') {
      if (p >= pattern.length()) {
        throw lua.error("malformed pattern (ends with '%')");
      }
      return p + 1;
    }
    if (c != '[') {
      return p;
    }
    if (p < pattern.length() && pattern.charAt(p) == '^') {
      p++;
    }
    do {
      if (p >= pattern.length()) {
        throw lua.error("malformed pattern (missing ']')");
      }
      p += pattern.charAt(p) == '%' ? 2 : 1;
    } while (p >= pattern.length() || pattern.charAt(p) != ']');
    return p + 1;
  }

  private boolean single(int at, int p, int end) {
    if (at >= text.length()) {
      return false;
    }
    char c = text.charAt(at);
    return switch (pattern.charAt(p)) {
      case '.' -> true;
      case '%' -> CharacterClass.contains(pattern.charAt(p + 1), c);
      case '[' -> inSet(c, p, end - 1);
      default -> pattern.charAt(p) == c;
    };
  }

  /**
   * @param last where the set's closing bracket is
   */
  private boolean inSet(char c, int start, int last) {
    boolean negated = pattern.charAt(start + 1) == '^';
    int p = start + (negated ? 2 : 1);
    while (p < last) {
      if (pattern.charAt(p) == '%') {
        if (CharacterClass.contains(pattern.charAt(p + 1), c)) {
          return !negated;
        }
        p += 2;
      } else if (p + 2 < last && pattern.charAt(p + 1) == '-') {
        if (pattern.charAt(p) <= c && c <= pattern.charAt(p + 2)) {
          return !negated;
        }
        p += 3;
      } else {
        if (pattern.charAt(p) == c) {
          return !negated;
        }
        p++;
      }
    }
    return negated;
  }
}
