package io.impscript.converter.kiwi;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A schema version, such as 7.5. */
record Label(int major, int minor) implements Comparable<Label> {
  /** The oldest whose descriptions are lifted step by step. */
  static final Label OLDEST = new Label(4, 1);

  static final Label COMMON = new Label(7, 5);
  static final Label NEWEST = new Label(8, 5);

  /** The version that a text says; empty where it says none. */
  static Optional<Label> of(String text) {
    Matcher matcher = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})").matcher(text.strip());
    return matcher.matches()
        ? Optional.of(new Label(number(matcher, 1), number(matcher, 2)))
        : Optional.empty();
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  boolean isBefore(Label other) {
    return compareTo(other) < 0;
  }

  @Override
  public int compareTo(Label other) {
    return major != other.major
        ? Integer.compare(major, other.major)
        : Integer.compare(minor, other.minor);
  }

  @Override
  public String toString() {
    return major + "." + minor;
  }
}
