package io.impscript.rpm.lua;

/** What a pattern consists of: where an item of it ends, and which characters are of it. */
final class PatternItems {
  /** What an item stands for. */
  enum Kind {
    /** Text between two characters, with such pairs within it. */
    BALANCED,
    /** A place where characters of a set begin. */
    FRONTIER,
    /** What was captured before. */
    BACK,
    /** One character of a class. */
    SINGLE
  }

  private final Lua lua;
  private final String pattern;

  PatternItems(Lua lua, String pattern) {
    this.lua = lua;
    this.pattern = pattern;
  }

  Kind kind(int p) {
    boolean escaped = pattern.charAt(p) == '%' && p + 1 < pattern.length();
    return switch (escaped ? pattern.charAt(p + 1) : 0) {
      case 'b' -> Kind.BALANCED;
      case 'f' -> Kind.FRONTIER;
      case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> Kind.BACK;
      default -> Kind.SINGLE;
    };
  }

  int end(int p) {
    return switch (kind(p)) {
      case BALANCED -> balancedEnd(p);
      case FRONTIER -> setEnd(p + 2);
      case BACK -> p + 2;
      case SINGLE -> classEnd(p);
    };
  }

  /** How often a single character comes: one of {@code *+-?}; 0 for once. */
  char suffix(int p, int end) {
    char behind = end < pattern.length() && kind(p) == Kind.SINGLE ? pattern.charAt(end) : 0;
    return behind == '*' || behind == '+' || behind == '-' || behind == '?' ? behind : 0;
  }

  private int balancedEnd(int p) {
    if (p + 3 >= pattern.length()) {
      throw lua.error("malformed pattern (missing arguments to '%b')");
    }
    return p + 4;
  }

  private int setEnd(int p) {
    if (p >= pattern.length() || pattern.charAt(p) != '[') {
      throw lua.error("missing '[' after '%f' in pattern");
    }
    return classEnd(p);
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

  /** Whether a character is one that a single item stands for. */
  boolean isOf(char c, int p, int end) {
    return switch (pattern.charAt(p)) {
      case '.' -> true;
      case '%' -> CharacterClass.contains(pattern.charAt(p + 1), c);
      case '[' -> inSet(c, p, end);
      default -> pattern.charAt(p) == c;
    };
  }

  /** Whether a set in brackets has a character. */
  boolean inSet(char c, int start, int end) {
    int last = end - 1;
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
