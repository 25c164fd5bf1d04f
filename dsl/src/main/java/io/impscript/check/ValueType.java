package io.impscript.check;

/** What is known of an expression's value before it is evaluated. */
enum ValueType {
  TEXT("text"),
  NUMBER("a number"),
  TRUTH("a truth value"),
  LIST("a list"),
  MAP("a map"),
  CLOSURE("a block"),
  NULL("null"),
  NOTHING("no value"),
  UNKNOWN("a value");

  private final String said;

  ValueType(String said) {
    this.said = said;
  }

  /** The type as messages say it, with its article. */
  String said() {
    return said;
  }
}
