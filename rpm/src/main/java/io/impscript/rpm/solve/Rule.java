package io.impscript.rpm.solve;

/**
 * A clause with what it came from.
 *
 * @param literals of variables, as {@link Sat} has them
 * @param owner the package that asks for it; -1 for what the goal asks for
 * @param source the number of the repository whose dependency it is
 * @param dependency its number there; for {@link Kind#REQUEST} the number of the request
 */
record Rule(Kind kind, int[] literals, int owner, int source, int dependency) {
  enum Kind {
    REQUIRES,
    CONFLICTS,
    OBSOLETES,
    SAME_NAME,
    REQUEST
  }
}
