package io.impscript.converter.diff;

import io.impscript.model.SourceSpan;
import java.util.Optional;

/**
 * One way in which two sides differ.
 *
 * @param kind how
 * @param what the thing, such as {@code recipe 'login': package 'zsh'}
 * @param old what the first side says; empty where it says nothing
 * @param now what the second side says; empty where it says nothing
 * @param oldPlace where the first side says it, if that is known
 * @param newPlace where the second side says it, if that is known
 */
public record Difference(
    Kind kind,
    String what,
    String old,
    String now,
    Optional<SourceSpan> oldPlace,
    Optional<SourceSpan> newPlace) {
  /** How two sides can differ. */
  public enum Kind {
    ONLY_FIRST,
    ONLY_SECOND,
    CHANGED,
    ORDER
  }
}
