package io.impscript.rpm.version;

import java.util.Comparator;

/**
 * RPM's order of version strings and release strings (its {@code rpmvercmp}): runs of digits by
 * number, runs of letters by byte, digits above letters, {@code ~} below everything, even the end,
 * and {@code ^} just above the end. All other characters only separate.
 */
public final class VersionOrder implements Comparator<String> {
  public static final VersionOrder INSTANCE = new VersionOrder();

  private VersionOrder() {}

  @Override
  public int compare(String a, String b) {
    return a.equals(b) ? 0 : new Walk(a, b).result();
  }

  /** Both strings with a position in each; makes no other objects, as solving compares a lot. */
  private static final class Walk {
    private final String a;
    private final String b;
    private int i;
    private int j;

    Walk(String a, String b) {
      this.a = a;
      this.b = b;
    }

    int result() {
      while (true) {
        i = skipSeparators(a, i);
        j = skipSeparators(b, j);
        char x = at(a, i);
        char y = at(b, j);
        if (isMark(x) || isMark(y)) {
          if (x != y) {
            return byMark(x, y);
          }
          i++;
          j++;
        } else if (x == 0 || y == 0) {
          return Integer.compare(x, y) == 0 ? 0 : x == 0 ? -1 : 1;
        } else {
          int order = nextRun(isDigit(x), isDigit(y));
          if (order != 0) {
            return order;
          }
        }
      }
    }

    private int nextRun(boolean digitsA, boolean digitsB) {
      if (digitsA != digitsB) {
        return digitsA ? 1 : -1;
      }
      int startA = i;
      int startB = j;
      i = runEnd(a, i, digitsA);
      j = runEnd(b, j, digitsB);
      return digitsA ? numbers(startA, startB) : letters(startA, startB);
    }

    private int numbers(int startA, int startB) {
      int x = skipZeros(a, startA, i);
      int y = skipZeros(b, startB, j);
      return i - x == j - y ? letters(x, y) : Integer.compare(i - x, j - y);
    }

    private int letters(int startA, int startB) {
      int common = Math.min(i - startA, j - startB);
      for (int k = 0; k < common; k++) {
        int order = Character.compare(a.charAt(startA + k), b.charAt(startB + k));
        if (order != 0) {
          return order;
        }
      }
      return Integer.compare(i - startA, j - startB);
    }
  }

  /** Just one side has a tilde or a caret, or each has another. */
  private static int byMark(char x, char y) {
    if (x == '~' || y == '~') {
      return x == '~' ? -1 : 1;
    }
    char other = x == '^' ? y : x;
    int caret = other == 0 ? 1 : -1;
    return x == '^' ? caret : -caret;
  }

  private static int skipSeparators(String text, int start) {
    int i = start;
    while (i < text.length() && !isRun(text.charAt(i)) && !isMark(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static int runEnd(String text, int start, boolean digits) {
    int i = start;
    while (i < text.length() && (digits ? isDigit(text.charAt(i)) : isLetter(text.charAt(i)))) {
      i++;
    }
    return i;
  }

  private static int skipZeros(String text, int start, int end) {
    int i = start;
    while (i < end && text.charAt(i) == '0') {
      i++;
    }
    return i;
  }

  private static char at(String text, int i) {
    return i < text.length() ? text.charAt(i) : 0;
  }

  private static boolean isRun(char c) {
    return isDigit(c) || isLetter(c);
  }

  private static boolean isMark(char c) {
    return c == '~' || c == '^';
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
