package io.impscript.converter.report;

import java.util.Locale;

/** What became of something that an input says. */
public enum Fate {
  /** It is in the output with the same meaning. */
  CARRIED,
  /** The output has something near it. */
  APPROXIMATED,
  /** The target has no place for it; it lies beside the output and comes back from there. */
  KEPT_ASIDE,
  /** It is not in the output. */
  REFUSED;

  /** The fate as people read it, such as {@code kept aside}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
