package io.impscript.validate;

/**
 * A version as RPM compares them: {@code [epoch:]version[-release]}.
 *
 * @param epoch empty where not said
 * @param release empty where not said, which goes with every release
 */
public record RpmVersion(String epoch, String version, String release) {

  /** Parts a version as it is written. */
  public static RpmVersion of(String text) {
    int colon = text.indexOf(':');
    String rest = text.substring(colon + 1);
    int dash = rest.lastIndexOf('-');
    return new RpmVersion(
        colon < 0 ? "" : text.substring(0, colon),
        dash < 0 ? rest : rest.substring(0, dash),
        dash < 0 ? "" : rest.substring(dash + 1));
  }

  /** Less than, equal to or greater than 0; what one of them does not say counts as equal. */
  public int compare(RpmVersion other) {
    int byEpoch = epoch.isEmpty() || other.epoch.isEmpty() ? 0 : segments(epoch, other.epoch);
    if (byEpoch != 0) {
      return byEpoch;
    }
    int byVersion = segments(version, other.version);
    if (byVersion != 0) {
      return byVersion;
    }
    return release.isEmpty() || other.release.isEmpty() ? 0 : segments(release, other.release);
  }

  /**
   * RPM's own comparison of two strings: runs of digits by number, runs of letters by alphabet,
   * digits above letters, {@code ~} below everything and {@code ^} just above the end.
   */
  public static int segments(String a, String b) {
    int i = 0;
    int j = 0;
    while (true) {
      i = skipSeparators(a, i);
      j = skipSeparators(b, j);
      int special = marks(at(a, i), at(b, j));
      if (special != 0) {
        return special;
      }
      if (i == a.length() || j == b.length()) {
        return Integer.compare(a.length() - i, b.length() - j);
      }
      if (at(a, i) == '~' || at(a, i) == '^') {
        i++;
        j++;
        continue;
      }
      int endA = runEnd(a, i);
      int endB = runEnd(b, j);
      int compared = run(a.substring(i, endA), b.substring(j, endB));
      if (compared != 0) {
        return compared;
      }
      i = endA;
      j = endB;
    }
  }

  /** Decides where just one side has a tilde or caret; 0 where neither or both have. */
  private static int marks(char a, char b) {
    if (a == b) {
      return 0;
    } else if (a == '~' || b == '~') {
      return a == '~' ? -1 : 1;
    } else if (a == '^' || b == '^') {
      char other = a == '^' ? b : a;
      int aboveEnd = other == 0 ? 1 : -1;
      return a == '^' ? aboveEnd : -aboveEnd;
    }
    return 0;
  }

  private static int run(String a, String b) {
    boolean digitsA = isDigit(a.charAt(0));
    boolean digitsB = isDigit(b.charAt(0));
    if (digitsA != digitsB) {
      return digitsA ? 1 : -1;
    }
    return digitsA ? numbers(a, b) : a.compareTo(b);
  }

  private static int numbers(String a, String b) {
    String x = a.replaceFirst("^0+", "");
    String y = b.replaceFirst("^0+", "");
    return x.length() == y.length() ? x.compareTo(y) : Integer.compare(x.length(), y.length());
  }

  private static int runEnd(String text, int start) {
    boolean digits = isDigit(text.charAt(start));
    int end = start;
    while (end < text.length()
        && Names.isLetterOrDigit(text.charAt(end))
        && isDigit(text.charAt(end)) == digits) {
      end++;
    }
    return end;
  }

  private static int skipSeparators(String text, int start) {
    int i = start;
    while (i < text.length() && !Names.isLetterOrDigit(at(text, i)) && !isMark(at(text, i))) {
      i++;
    }
    return i;
  }

  private static boolean isMark(char c) {
    return c == '~' || c == '^';
  }

  private static char at(String text, int i) {
    return i < text.length() ? text.charAt(i) : 0;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
