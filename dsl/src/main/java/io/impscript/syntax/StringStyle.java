package io.impscript.syntax;

/** The ways to write a string. */
enum StringStyle {
  SINGLE("'", "'", false, false),
  DOUBLE("\"", "\"", false, true),
  TRIPLE_SINGLE("'''", "'''", true, false),
  TRIPLE_DOUBLE("\"\"\"", "\"\"\"", true, true),
  SLASHY("/", "/", true, true),
  DOLLAR_SLASHY("$/", "/$", true, true);

  final String open;
  final String close;

  /** Whether the string may run over several lines. */
  final boolean multiline;

  /** Whether a dollar sign starts an interpolation. */
  final boolean interpolates;

  StringStyle(String open, String close, boolean multiline, boolean interpolates) {
    this.open = open;
    this.close = close;
    this.multiline = multiline;
    this.interpolates = interpolates;
  }

  /** Whether a backslash escapes as in Java; in the two slashy styles most stand for themselves. */
  boolean escapes() {
    return this != SLASHY && this != DOLLAR_SLASHY;
  }

  boolean triple() {
    return this == TRIPLE_SINGLE || this == TRIPLE_DOUBLE;
  }

  /** What to call it in a message. */
  String called() {
    return switch (this) {
      case SINGLE, DOUBLE -> "string";
      case TRIPLE_SINGLE, TRIPLE_DOUBLE -> "triple-quoted string";
      case SLASHY -> "slashy string";
      case DOLLAR_SLASHY -> "dollar-slashy string";
    };
  }
}
