package io.impscript.converter.report;

import java.util.Locale;

/** What became of an input as a whole; the worse stand later. */
public enum Result {
  /** All of it is in the output. */
  CONVERTED("converted"),
  /** All of it is in the output, and damage in it was repaired. */
  REPAIRED("converted with repairs"),
  /** Something of it is only near, or lies beside the output. */
  KEPT_ASIDE("partly kept aside"),
  /** Something of it is not in the output. */
  IN_PART("converted in part"),
  /** Nothing of it is in the output. */
  REFUSED("refused");

  private final String label;

  Result(String label) {
    this.label = label;
  }

  /** The result as people read it. */
  public String label() {
    return label;
  }

  /** The result in a word or two. */
  public String shortLabel() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
