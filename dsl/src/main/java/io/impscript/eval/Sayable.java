package io.impscript.eval;

import io.impscript.spec.BlockWords;
import java.util.Optional;

/**
 * The words that can be said at a place.
 *
 * @param words their declarations
 * @param receiver what they are said to
 * @param outer the words of the block around; empty at the top level
 */
record Sayable(BlockWords words, Receiver receiver, Optional<Sayable> outer) {
  /** The nearest block around this one that has a word. */
  Optional<BlockWords> around(String word) {
    for (Optional<Sayable> next = outer; next.isPresent(); next = next.get().outer()) {
      if (next.get().words().word(word).isPresent()) {
        return next.map(Sayable::words);
      }
    }
    return Optional.empty();
  }
}
