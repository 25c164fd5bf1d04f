package io.impscript.model;

/**
 * What a package says of others.
 *
 * @param text a name or capability, with a comparison or without: {@code bash >= 5}; or a rich
 *     dependency in parentheses
 */
public record PackageRelation(Kind kind, String text) {
  /** How it stands to them. */
  public enum Kind {
    REQUIRES,
    PROVIDES,
    CONFLICTS,
    OBSOLETES,
    RECOMMENDS
  }
}
