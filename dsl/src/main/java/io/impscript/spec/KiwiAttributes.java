package io.impscript.spec;

import java.util.Map;

/**
 * What is said by name with the word {@code kiwi}: attributes of the root element, and {@value
 * #FILES}.
 *
 * @param values by name, in the order said
 */
public record KiwiAttributes(Map<String, String> values) {
  /** The folder with the rest of the description's directory. */
  public static final String FILES = "files";
}
