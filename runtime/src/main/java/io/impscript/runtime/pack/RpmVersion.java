package io.impscript.runtime.pack;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The order of version texts that RPM's {@code rpmvercmp} defines: runs of digits compare as
 * numbers, runs of letters as text, a number is newer than letters, {@code ~} is older than the
 * end, {@code ^} newer than the end but older than anything else; what separates does not count.
 */
final class RpmVersion implements Comparator<String> {
  static final RpmVersion ORDER = new RpmVersion();

  private static final Pattern PIECE = Pattern.compile("[0-9]+|[A-Za-z]+|~|\\^");

  private RpmVersion() {}

  @Override
  public int compare(String a, String b) {
    Matcher left = PIECE.matcher(a);
    Matcher right = PIECE.matcher(b);
    int order = 0;
    boolean more = true;
    while (order == 0 && more) {
      String one = left.find() ? left.group() : "";
      String other = right.find() ? right.group() : "";
      more = !one.isEmpty() || !other.isEmpty();
      order = comparePieces(one, other);
    }
    return order;
  }

  private static int comparePieces(String a, String b) {
    int rank = Integer.compare(rank(a), rank(b));
    if (rank != 0 || !isNumber(a)) {
      return rank == 0 ? a.compareTo(b) : rank;
    }
    return compareNumbers(a.replaceFirst("^0+", ""), b.replaceFirst("^0+", ""));
  }

  private static int compareNumbers(String a, String b) {
    int length = Integer.compare(a.length(), b.length());
    return length == 0 ? a.compareTo(b) : length;
  }

  private static int rank(String piece) {
    return switch (piece) {
      case "~" -> 0;
      case "" -> 1;
      case "^" -> 2;
      default -> isNumber(piece) ? 4 : 3;
    };
  }

  private static boolean isNumber(String piece) {
    return !piece.isEmpty() && piece.charAt(0) >= '0' && piece.charAt(0) <= '9';
  }
}
