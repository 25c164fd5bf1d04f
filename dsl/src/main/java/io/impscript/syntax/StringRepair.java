package io.impscript.syntax;

/** Guesses where a string that is never closed was meant to end, so that reading can go on. */
final class StringRepair {
  /** So many lines are searched for the end of a string meant to run over several. */
  private static final int LINES_SEARCHED = 20;

  private final SyntaxErrors errors;
  private final String text;

  StringRepair(SyntaxErrors errors) {
    this.errors = errors;
    this.text = errors.source().text();
  }

  /**
   * The offset up to which the rest of a line belongs to the string: what can only close or
   * continue the statement around it does not.
   */
  int endInLine(int start, int lineEnd) {
    int end = lineEnd;
    while (end > start && isAfterString(text.charAt(end - 1), start, end - 1)) {
      end--;
    }
    return end;
  }

  private boolean isAfterString(char c, int start, int at) {
    return switch (c) {
      case ' ', '\t', ',', ';', '{' -> true;
      case ')' -> !holds(start, at, '(');
      case ']' -> !holds(start, at, '[');
      case '}' -> !holds(start, at, '{');
      default -> false;
    };
  }

  private static boolean endsString(String rest, char quote) {
    String next = rest.stripLeading();
    return (next.isEmpty() || ")]},;{".indexOf(next.charAt(0)) >= 0) && rest.indexOf(quote) < 0;
  }

  private boolean holds(int start, int end, char c) {
    int found = text.indexOf(c, start);
    return found >= 0 && found < end;
  }

  /**
   * The line in which a string meant to run over several lines ends; 0 where none looks like it.
   * Such a line holds one quote of the kind, and after it only what can follow a string.
   */
  int endLine(int startLine, char quote) {
    SourceText source = errors.source();
    int last = Math.min(source.lines(), startLine + LINES_SEARCHED);
    for (int line = startLine + 1; line <= last; line++) {
      String candidate = source.lineText(line);
      int at = candidate.indexOf(quote);
      if (at >= 0) {
        boolean ends = at > 0 && endsString(candidate.substring(at + 1), quote);
        return ends ? line : 0;
      }
    }
    return 0;
  }
}
