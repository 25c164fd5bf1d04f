package io.impscript.rpm.version;

/** How a dependency's version is meant: bits for less, greater and equal, as RPM's headers have. */
public final class Sense {
  public static final int ANY = 0;
  public static final int LESS = 2;
  public static final int GREATER = 4;
  public static final int EQUAL = 8;
  public static final int MASK = LESS | GREATER | EQUAL;

  private Sense() {}

  /**
   * Whether two ranges of versions have one in common. A range without a sense has all versions. A
   * side without a release goes with every release if it includes its own version.
   */
  public static boolean overlap(int sense1, Evr evr1, int sense2, Evr evr2) {
    if ((sense1 & MASK) == 0 || (sense2 & MASK) == 0) {
      return true;
    }
    int order = evr1.compareVersion(evr2);
    if (order == 0) {
      if (evr1.release().isEmpty() != evr2.release().isEmpty()) {
        int withoutRelease = evr1.release().isEmpty() ? sense1 : sense2;
        if ((withoutRelease & EQUAL) != 0) {
          return true;
        }
      } else {
        order = VersionOrder.INSTANCE.compare(evr1.release(), evr2.release());
      }
    }
    return overlap(order, sense1, sense2);
  }

  private static boolean overlap(int order, int sense1, int sense2) {
    if (order < 0) {
      return (sense1 & GREATER) != 0 || (sense2 & LESS) != 0;
    } else if (order > 0) {
      return (sense1 & LESS) != 0 || (sense2 & GREATER) != 0;
    }
    return (sense1 & sense2 & MASK) != 0;
  }

  /** {@code "<"}, {@code "<="}, {@code "="}, {@code ">="}, {@code ">"} or empty. */
  public static String symbol(int sense) {
    return ((sense & LESS) != 0 ? "<" : "")
        + ((sense & GREATER) != 0 ? ">" : "")
        + ((sense & EQUAL) != 0 ? "=" : "");
  }

  /**
   * The sense that a symbol stands for.
   *
   * @return -1 if it is none
   */
  public static int ofSymbol(String symbol) {
    return switch (symbol) {
      case "<" -> LESS;
      case "<=", "=<" -> LESS | EQUAL;
      case "=", "==" -> EQUAL;
      case ">=", "=>" -> GREATER | EQUAL;
      case ">" -> GREATER;
      default -> -1;
    };
  }
}
