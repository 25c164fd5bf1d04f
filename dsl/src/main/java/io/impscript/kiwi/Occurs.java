package io.impscript.kiwi;

/** How often an element may stand in the one around it. */
public enum Occurs {
  ONCE,
  OPTIONAL,
  ANY,
  SEVERAL;

  /** Whether it has to be there. */
  public boolean required() {
    return this == ONCE || this == SEVERAL;
  }

  /** Whether it may be there several times. */
  public boolean repeatable() {
    return this == ANY || this == SEVERAL;
  }
}
