package io.impscript.kiwi;

/** Which schemas have an element, attribute or value. */
public enum Support {
  BOTH,
  /** Gone in the newer schema. */
  ONLY_7_5,
  /** New in the newer schema. */
  ONLY_8_5,
  NONE;

  public boolean in(Schema schema) {
    return switch (this) {
      case BOTH -> true;
      case ONLY_7_5 -> schema == Schema.V7_5;
      case ONLY_8_5 -> schema == Schema.V8_5;
      case NONE -> false;
    };
  }

  /** What has both this and another support. */
  public Support and(Support other) {
    return this == other || other == BOTH ? this : this == BOTH ? other : NONE;
  }

  static Support of(boolean older, boolean newer) {
    return older ? newer ? BOTH : ONLY_7_5 : newer ? ONLY_8_5 : NONE;
  }
}
