package io.impscript.syntax;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The brackets open at a place of the text, as far as cutting it into tokens depends on them. */
final class LexerNesting {
  /** So many open brackets are either an attack or thousands of forgotten ones. */
  private static final int DEEPEST = 10_000;

  private final Deque<Level> levels = new ArrayDeque<>();

  /** A string that is interrupted by an interpolation; {@code start} is where the string starts. */
  record Interpolation(StringStyle style, int start, int dollar) {}

  private record Level(char bracket, int at, Interpolation interpolation) {}

  /** Whether more brackets are open than any script has. */
  boolean tooDeep() {
    return levels.size() > DEEPEST;
  }

  void open(String bracket, int at) {
    levels.push(new Level(bracket.charAt(bracket.length() - 1), at, null));
  }

  void interpolate(Interpolation interpolation) {
    levels.push(new Level('{', interpolation.dollar() + 1, interpolation));
  }

  /** The string that goes on after a closing bracket, or null. */
  Interpolation close(String bracket) {
    if (bracket.equals("}")) {
      return closeBrace();
    }
    Level top = levels.peek();
    if (top != null && top.bracket != '{') {
      levels.pop();
    }
    return null;
  }

  /** Brackets that were left open inside a pair of braces do not outlive it. */
  private Interpolation closeBrace() {
    while (!levels.isEmpty()) {
      Level level = levels.pop();
      if (level.bracket == '{') {
        return level.interpolation;
      }
    }
    return null;
  }

  /** Whether a line end here ends a statement: not between parentheses or square brackets. */
  boolean newlineCounts() {
    return levels.isEmpty() || levels.peek().bracket == '{';
  }

  /** The innermost interrupted string, or null. */
  Interpolation innermostOpen() {
    for (Level level : levels) {
      if (level.interpolation != null) {
        return level.interpolation;
      }
    }
    return null;
  }

  /** The brackets that close what is open inside the innermost interrupted string, in order. */
  List<String> openInside() {
    List<String> closers = new ArrayList<>();
    for (Level level : levels) {
      if (level.interpolation != null) {
        break;
      }
      closers.add(level.bracket == '{' ? "}" : level.bracket == '(' ? ")" : "]");
    }
    return closers;
  }

  /** The innermost interrupted string, or null; everything inside it is forgotten. */
  Interpolation innermost() {
    while (!levels.isEmpty()) {
      Level level = levels.pop();
      if (level.interpolation != null) {
        return level.interpolation;
      }
    }
    return null;
  }
}
