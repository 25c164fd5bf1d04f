package io.impscript.converter.kiwi;

import java.util.List;

/**
 * Something of a description that a target cannot express.
 *
 * @param tag the number of the element it is about: 0 the root, from 1 the elements inside in
 *     document order
 * @param attribute which of its attributes; empty for the element itself
 * @param message one sentence without a final full stop that says what the target lacks
 * @param hint what to do
 * @param works the targets that can express it; empty for none
 * @param kind whether the target, Kiwi or XML stands in the way
 */
public record Misfit(
    int tag, String attribute, String message, String hint, List<KiwiTarget> works, Kind kind) {
  /** How bad it is. */
  public enum Kind {
    /** The target lacks what another one has. */
    TARGET,
    /** Every version of Kiwi refuses it; it can be written as it is, as it may have been read. */
    REFUSED,
    /** XML cannot say it, so that something else would be written. */
    UNSAYABLE
  }

  public Misfit {
    works = List.copyOf(works);
  }
}
