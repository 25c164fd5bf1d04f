package io.impscript.print;

import java.util.ArrayList;
import java.util.List;

/**
 * Names of nodes as ranges: {@code c0-0c0s[0-15]n[0-3]}. The ranges stand for the same names in the
 * same order.
 */
final class NodeNames {
  /** Longer numbers are no counts. */
  private static final int MOST_DIGITS = 9;

  private NodeNames() {}

  /**
   * Names cut into pieces, texts and numbers by turns; each number piece holds all the numbers that
   * it stands for.
   */
  private record Pattern(List<String> texts, List<List<String>> numbers) {
    boolean joins(Pattern next, int at) {
      if (!texts.equals(next.texts) || numbers.size() != next.numbers.size()) {
        return false;
      }
      for (int i = 0; i < numbers.size(); i++) {
        if (i != at && !numbers.get(i).equals(next.numbers.get(i))) {
          return false;
        }
      }
      return rises(numbers.get(at), next.numbers.get(at));
    }

    private static boolean rises(List<String> before, List<String> after) {
      return value(before.get(before.size() - 1)) < value(after.get(0));
    }

    @Override
    public String toString() {
      StringBuilder out = new StringBuilder(texts.get(0));
      for (int i = 0; i < numbers.size(); i++) {
        out.append(bracket(numbers.get(i))).append(texts.get(i + 1));
      }
      return out.toString();
    }
  }

  static List<String> ranges(List<String> names) {
    List<Pattern> patterns = names.stream().map(NodeNames::cut).toList();
    int most = patterns.stream().mapToInt(pattern -> pattern.numbers().size()).max().orElse(0);
    for (int at = most - 1; at >= 0; at--) {
      patterns = joined(patterns, at);
    }
    return patterns.stream().map(Pattern::toString).toList();
  }

  /** Joins neighbours that differ in one number only. */
  private static List<Pattern> joined(List<Pattern> patterns, int at) {
    List<Pattern> out = new ArrayList<>();
    int from = 0;
    while (from < patterns.size()) {
      int to = from + 1;
      while (to < patterns.size() && canJoin(patterns.get(to - 1), patterns.get(to), at)) {
        to++;
      }
      out.add(join(patterns.subList(from, to), at));
      from = to;
    }
    return out;
  }

  private static boolean canJoin(Pattern before, Pattern after, int at) {
    return at < before.numbers().size() && before.joins(after, at);
  }

  private static Pattern join(List<Pattern> patterns, int at) {
    if (patterns.size() == 1) {
      return patterns.get(0);
    }
    List<String> all = new ArrayList<>();
    patterns.forEach(pattern -> all.addAll(pattern.numbers().get(at)));
    List<List<String>> numbers = new ArrayList<>(patterns.get(0).numbers());
    numbers.set(at, all);
    return new Pattern(patterns.get(0).texts(), numbers);
  }

  private static Pattern cut(String name) {
    List<String> texts = new ArrayList<>();
    List<List<String>> numbers = new ArrayList<>();
    int textFrom = 0;
    int at = 0;
    while (at < name.length()) {
      int end = digitsEnd(name, at);
      if (end > at && end - at <= MOST_DIGITS) {
        texts.add(name.substring(textFrom, at));
        numbers.add(List.of(name.substring(at, end)));
        textFrom = end;
      }
      at = Math.max(end, at + 1);
    }
    texts.add(name.substring(textFrom));
    return new Pattern(texts, numbers);
  }

  private static int digitsEnd(String name, int from) {
    int end = from;
    while (end < name.length() && name.charAt(end) >= '0' && name.charAt(end) <= '9') {
      end++;
    }
    return end;
  }

  private static int value(String digits) {
    return Integer.parseInt(digits);
  }

  private static String bracket(List<String> numbers) {
    if (numbers.size() == 1) {
      return numbers.get(0);
    }
    List<String> items = new ArrayList<>();
    int from = 0;
    while (from < numbers.size()) {
      int to = from + 1;
      while (to < numbers.size() && follows(numbers.get(from), numbers, to)) {
        to++;
      }
      String first = numbers.get(from);
      items.add(to == from + 1 ? first : first + "-" + numbers.get(to - 1));
      from = to;
    }
    return "[" + String.join(",", items) + "]";
  }

  /** Whether a number comes next in a range: by one, and written as the range would write it. */
  private static boolean follows(String first, List<String> numbers, int at) {
    String number = numbers.get(at);
    boolean padded = first.length() > 1 && first.startsWith("0");
    boolean written = padded ? number.length() == first.length() : !isPadded(number);
    return written && value(number) == value(numbers.get(at - 1)) + 1;
  }

  private static boolean isPadded(String number) {
    return number.length() > 1 && number.startsWith("0");
  }
}
