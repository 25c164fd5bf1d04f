package io.impscript.eval;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The variables that can be seen at a place, and the words that can be said there. */
final class Scope {
  private final Scope outer;
  private final Unit unit;
  private final Sayable words;
  private Map<String, Slot> slots;

  private Scope(Scope outer, Unit unit, Sayable words) {
    this.outer = outer;
    this.unit = unit;
    this.words = words;
  }

  /** The outermost scope of a script, or of a function of it. */
  static Scope root(Unit unit, Sayable words) {
    return new Scope(null, unit, words);
  }

  Scope inner() {
    return new Scope(this, unit, words);
  }

  /** A scope inside the block of a word. */
  Scope inner(Sayable innerWords) {
    return new Scope(this, unit, innerWords);
  }

  Unit unit() {
    return unit;
  }

  Sayable words() {
    return words;
  }

  Slot find(String name) {
    for (Scope scope = this; scope != null; scope = scope.outer) {
      Slot slot = scope.slots == null ? null : scope.slots.get(name);
      if (slot != null) {
        return slot;
      }
    }
    return null;
  }

  void declare(String name, Optional<String> type, Object value) {
    Object typed = type.isPresent() ? Types.initial(type.get(), value) : value;
    put(name, new Slot(type, typed));
  }

  void declare(String name, Object value) {
    put(name, new Slot(Optional.empty(), value));
  }

  /** Declares a name whose value could not be found, so that its uses are not reported too. */
  void declareUnusable(String name) {
    put(name, Slot.unusable());
  }

  private void put(String name, Slot slot) {
    if (slots == null) {
      slots = new HashMap<>();
    }
    slots.put(name, slot);
  }

  Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    for (Scope scope = this; scope != null; scope = scope.outer) {
      if (scope.slots != null) {
        names.addAll(scope.slots.keySet());
      }
    }
    return names;
  }
}
