package io.impscript.rpm.version;

/**
 * A capability, with or without a range of versions.
 *
 * @param name of a package, a capability, a file ({@code /bin/sh}), or a whole rich dependency in
 *     parentheses
 * @param sense bits of {@link Sense}; 0 where no version is named
 * @param evr the version; empty where no version is named
 */
public record Dependency(String name, int sense, Evr evr) {
  private static final Evr NONE = new Evr(0, "", "");

  public static Dependency of(String name) {
    return new Dependency(name, Sense.ANY, NONE);
  }

  /**
   * Reads {@code NAME} or {@code NAME SYMBOL EVR}; a rich dependency is kept whole.
   *
   * @throws IllegalArgumentException if it is neither
   */
  public static Dependency parse(String text) {
    String trimmed = text.strip();
    String[] words = trimmed.split("\\s+");
    if (words.length == 1 || trimmed.startsWith("(")) {
      return of(trimmed);
    }
    int sense = words.length == 3 ? Sense.ofSymbol(words[1]) : -1;
    if (sense < 0) {
      throw new IllegalArgumentException("not a dependency: " + text);
    }
    return new Dependency(words[0], sense, Evr.parse(words[2]));
  }

  public boolean isRich() {
    return name.startsWith("(");
  }

  public boolean isFile() {
    return name.startsWith("/");
  }

  /** Whether a thing of the same name provided in one range answers what is asked in the other. */
  public boolean overlaps(Dependency other) {
    return Sense.overlap(sense, evr, other.sense, other.evr);
  }

  @Override
  public String toString() {
    return sense == Sense.ANY ? name : name + " " + Sense.symbol(sense) + " " + evr;
  }
}
