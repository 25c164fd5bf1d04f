package io.impscript.kiwi;

import java.util.List;

/**
 * Something about an element that no schema, or no image of its type, has a place for.
 *
 * @param attribute the attribute that it is about; empty for the element as a whole
 * @param message what is wrong
 * @param hints what to do
 */
public record TagFault(Kind kind, String attribute, String message, List<String> hints) {
  /** Kinds of faults. */
  public enum Kind {
    /** A value that the attribute, or the element's text, does not take. */
    VALUE,
    /** An attribute or element that does not go with another attribute's value. */
    MISPLACED,
    /** An attribute or element that has to be there. */
    MISSING,
    /** An element that may be there only once. */
    REPEATED
  }

  public TagFault {
    hints = List.copyOf(hints);
  }
}
