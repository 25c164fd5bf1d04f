package io.impscript.diag;

/** How much a finding matters. */
public enum Severity {
  /** The input cannot be used as it is. */
  ERROR,
  /** The input can be used, but probably does not mean what it says. */
  WARNING,
  /** Worth knowing. */
  NOTE;

  /** The severity as people see it. */
  public String label() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
