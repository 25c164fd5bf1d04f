package io.impscript.kiwi;

/** The schemas that the vocabulary covers, oldest first. */
public enum Schema {
  /** Of Kiwi 9.24, as Debian 12 has it. */
  V7_5("7.5"),
  /** Of Kiwi 10.3. */
  V8_5("8.5");

  private final String label;

  Schema(String label) {
    this.label = label;
  }

  /** What the attribute {@code schemaversion} says. */
  public String label() {
    return label;
  }
}
