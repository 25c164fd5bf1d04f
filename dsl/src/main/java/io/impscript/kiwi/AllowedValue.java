package io.impscript.kiwi;

/**
 * A value of an enumeration.
 *
 * @param text the value; for one that stands for many, what they begin with
 * @param prefix whether it stands for every text that begins with it
 */
public record AllowedValue(String text, boolean prefix, Support support) {
  boolean matches(String value) {
    return prefix ? value.startsWith(text) : value.equals(text);
  }

  /** The value as a person is shown it. */
  public String shown() {
    return prefix ? text + "…" : text;
  }
}
