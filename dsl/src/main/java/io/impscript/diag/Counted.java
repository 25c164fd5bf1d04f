package io.impscript.diag;

/** Numbers of things, for people. */
public final class Counted {
  private Counted() {}

  /** A number with its noun, such as {@code 1 recipe} and {@code 2 repositories}. */
  public static String of(long count, String noun) {
    if (count == 1) {
      return "1 " + noun;
    }
    boolean y = noun.endsWith("y");
    return count + " " + (y ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s");
  }
}
