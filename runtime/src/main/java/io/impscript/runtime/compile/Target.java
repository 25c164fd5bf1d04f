package io.impscript.runtime.compile;

import java.util.Locale;

/** What a catalog can be compiled to. */
public enum Target {
  /** The JSON files of IMPS. */
  IMPS,
  /** The image groups file that {@code imgbuilder} reads. */
  GROUPS,
  /** The node maps file. */
  NIMS;

  /** The name on the command line. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
