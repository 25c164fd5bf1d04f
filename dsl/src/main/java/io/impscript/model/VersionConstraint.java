package io.impscript.model;

/**
 * Which versions of a package will do.
 *
 * @param relation how a version compares with the one named
 * @param version {@code [epoch:]version[-release]}; empty exactly where the relation is {@code ANY}
 */
public record VersionConstraint(Relation relation, String version) {
  /** Any version at all. */
  public static final VersionConstraint ANY = new VersionConstraint(Relation.ANY, "");

  /** A comparison, with the sign that RPM writes for it. */
  public enum Relation {
    ANY(""),
    EQUAL("="),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">=");

    private final String sign;

    Relation(String sign) {
      this.sign = sign;
    }

    public String sign() {
      return sign;
    }
  }

  public VersionConstraint {
    if (version.isEmpty() != (relation == Relation.ANY)) {
      throw new IllegalArgumentException("a version goes with a relation: " + relation + version);
    }
  }

  /** Just this version (a pin). */
  public static VersionConstraint exactly(String version) {
    return new VersionConstraint(Relation.EQUAL, version);
  }

  /** Whether just one version will do. */
  public boolean isPin() {
    return relation == Relation.EQUAL;
  }
}
