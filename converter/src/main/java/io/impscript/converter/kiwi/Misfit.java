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
 */
public record Misfit(
    int tag, String attribute, String message, String hint, List<KiwiTarget> works) {
  public Misfit {
    works = List.copyOf(works);
  }
}
