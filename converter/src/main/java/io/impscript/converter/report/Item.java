package io.impscript.converter.report;

import io.impscript.model.SourceSpan;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing that an input says, and what became of it.
 *
 * @param fate what became of it
 * @param what the thing, such as {@code recipe 'login'} or {@code <oemconfig>}
 * @param place where it stands, if it stands at one place
 * @param reason why it was not simply carried, and where it went; empty where it was carried
 */
public record Item(Fate fate, String what, Optional<SourceSpan> place, String reason) {
  public Item {
    Objects.requireNonNull(fate, "fate");
    Objects.requireNonNull(what, "what");
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(reason, "reason");
  }

  /** A thing that was carried over. */
  public static Item carried(String what, SourceSpan place) {
    return new Item(Fate.CARRIED, what, Optional.ofNullable(place), "");
  }

  /** A thing that was not simply carried over. */
  public static Item of(Fate fate, String what, SourceSpan place, String reason) {
    return new Item(fate, what, Optional.ofNullable(place), reason);
  }
}
