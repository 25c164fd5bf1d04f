package io.impscript.validate;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Pieces that messages are made of. */
final class Texts {
  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_PATH = 8;
  private static final int LONGEST_LIST = 12;

  private Texts() {}

  /** A name in quotes, cut where it is longer than anybody would read. */
  static String quoted(String name) {
    return "'" + cut(name) + "'";
  }

  /** {@code a → b → c}, the middle left out where it is long. */
  static String path(List<String> names) {
    List<String> cut = names.stream().map(Texts::cut).toList();
    if (names.size() <= LONGEST_PATH) {
      return String.join(" → ", cut);
    }
    int half = LONGEST_PATH / 2;
    int left = names.size() - 2 * half;
    return String.join(" → ", cut.subList(0, half))
        + " → … ("
        + left
        + " more) → "
        + String.join(" → ", cut.subList(cut.size() - half, cut.size()));
  }

  /** {@code a, b, c}, and how many more where there are many. */
  static String list(Collection<String> names) {
    String shown = names.stream().limit(LONGEST_LIST).map(Texts::cut).collect(joining());
    int left = names.size() - LONGEST_LIST;
    return left > 0 ? shown + " and " + left + " more" : shown;
  }

  static String cut(String name) {
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
  }

  private static java.util.stream.Collector<CharSequence, ?, String> joining() {
    return Collectors.joining(", ");
  }
}
