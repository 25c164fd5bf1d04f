package io.impscript.converter.kiwi;

/** For which versions of Kiwi a description is written. */
public enum KiwiTarget {
  /** Kiwi 9.24.29 to 9.24.56. */
  V7_5("7.5"),
  /** Kiwi 10.3.5 and later. */
  V8_5("8.5"),
  /** Both: labelled 7.5, and only with what both accept. */
  COMMON("7.5");

  private final String label;

  KiwiTarget(String label) {
    this.label = label;
  }

  /** The schema version that files for it carry. */
  public String label() {
    return label;
  }
}
