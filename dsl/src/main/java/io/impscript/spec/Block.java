package io.impscript.spec;

/**
 * A block in braces that a script gives to a word.
 *
 * @param <S> the words that may stand inside
 */
@FunctionalInterface
public interface Block<S> {
  /** Evaluates the block's statements against the words given. */
  void applyTo(S words);
}
