package io.impscript.bind;

import io.impscript.model.SourceSpan;
import java.util.ArrayList;
import java.util.List;

/**
 * Names of nodes written short: {@code c0-0c0s[0-15]n[0-3]}, {@code [0,2,4-6]}, {@code
 * nid[00001-00064]}; leading zeros are kept.
 */
final class NodeRange {
  /** The most nodes that one map may have. */
  public static final int MOST = 100_000;

  private final String text;
  private final int most;
  private int at;

  private NodeRange(String text, int most) {
    this.text = text;
    this.most = most;
  }

  /**
   * All names of a range, the last bracket counting fastest.
   *
   * @param most the number of names that is too many when exceeded
   * @throws Misread where the text is no range
   */
  public static List<String> expand(String text, int most) {
    return new NodeRange(text, most).expand();
  }

  /** Tells why a text is no range of nodes. */
  public static final class Misread extends RuntimeException {
    private final int from;
    private final int to;
    private final String hint;

    Misread(int from, int to, String message, String hint) {
      super(message, null);
      this.from = from;
      this.to = to;
      this.hint = hint;
    }

    public String hint() {
      return hint;
    }

    /** The wrong part, where the text is written as it is, between quotes on one line. */
    SourceSpan within(SourceSpan literal, String text) {
      boolean plain =
          literal.startLine() == literal.endLine()
              && literal.endColumn() - literal.startColumn() == text.length() + 2;
      int start = literal.startColumn() + 1;
      return plain
          ? new SourceSpan(
              literal.file(), literal.startLine(), start + from, literal.startLine(), start + to)
          : literal;
    }
  }

  private List<String> expand() {
    List<String> names = List.of("");
    while (at < text.length()) {
      names = text.charAt(at) == '[' ? times(names, bracket()) : times(names, List.of(plain()));
    }
    return names;
  }

  private List<String> times(List<String> names, List<String> ends) {
    if ((long) names.size() * ends.size() > most) {
      throw new Misread(
          0, text.length(), "more than %,d nodes".formatted(MOST), "a map holds at most that many");
    }
    List<String> all = new ArrayList<>(names.size() * ends.size());
    names.forEach(name -> ends.forEach(end -> all.add(name + end)));
    return all;
  }

  private String plain() {
    int start = at;
    while (at < text.length() && text.charAt(at) != '[') {
      char c = text.charAt(at);
      if (c == ']') {
        throw new Misread(at, at + 1, "']' without '['", "ranges are written [0-3]");
      } else if (!isNameCharacter(c)) {
        throw new Misread(
            at,
            at + 1,
            "a node's name cannot hold '" + c + "'",
            "letters, digits, '-', '_' and '.', and ranges such as [0-3]; several names stand in"
                + " quotes each");
      }
      at++;
    }
    return text.substring(start, at);
  }

  private static boolean isNameCharacter(char c) {
    return c < 128 && Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.';
  }

  private List<String> bracket() {
    int open = at++;
    int close = text.indexOf(']', open);
    if (close < 0) {
      throw new Misread(open, open + 1, "'[' is never closed", "ranges are written [0-3]");
    }
    List<String> numbers = new ArrayList<>();
    while (at <= close) {
      int comma = text.indexOf(',', at);
      int end = comma < 0 || comma > close ? close : comma;
      item(at, end, numbers);
      at = end + 1;
    }
    return numbers;
  }

  private void item(int from, int to, List<String> numbers) {
    String item = text.substring(from, to);
    String[] ends = item.split("-", -1);
    if (ends.length > 2 || !isNumber(ends[0]) || !isNumber(ends[ends.length - 1])) {
      throw new Misread(
          from,
          Math.max(to, from + 1),
          item.isEmpty() ? "a number is missing" : "'" + item + "' is no number or range",
          "such as [0-3] or [0,2,4-6]");
    }
    String last = ends[ends.length - 1];
    count(from, to, ends[0], last, numbers);
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty()
        && text.length() <= 9
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private void count(int from, int to, String first, String last, List<String> numbers) {
    int start = Integer.parseInt(first);
    int end = Integer.parseInt(last);
    boolean padded = first.length() > 1 && first.startsWith("0");
    if (start > end) {
      throw new Misread(from, to, first + "-" + last + " runs backwards", last + "-" + first + "?");
    } else if (padded && first.length() != last.length()) {
      throw new Misread(
          from, to, "'" + first + "' and '" + last + "' differ in length", "fill up with zeros");
    } else if ((long) end - start >= most - (long) numbers.size()) {
      throw new Misread(
          from, to, "more than %,d nodes".formatted(MOST), "a map holds at most that many");
    }
    for (int i = start; i <= end; i++) {
      numbers.add(padded ? "0".repeat(first.length() - digits(i)) + i : "" + i);
    }
  }

  private static int digits(int number) {
    return Integer.toString(number).length();
  }
}
