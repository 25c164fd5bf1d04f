package io.impscript.kiwi;

import java.util.Optional;

/**
 * An attribute of an element.
 *
 * @param name as the XML says it
 * @param type what it takes
 * @param needed the schemas in which it must be there
 * @param support the schemas that have it
 * @param key whether scripts give it by position
 * @param limit where it may stand; empty where nothing limits it
 * @param doc what it says, one line
 */
public record AttributeType(
    String name,
    ValueType type,
    Support needed,
    Support support,
    boolean key,
    Optional<Limit> limit,
    String doc) {

  /** What it is called in a script: its name; empty for one that only {@code attribute} can say. */
  public String word() {
    return name.indexOf(':') < 0 ? name : "";
  }

  /** Whether every schema that has it demands it. */
  public boolean required() {
    return needed != Support.NONE && needed == support;
  }
}
