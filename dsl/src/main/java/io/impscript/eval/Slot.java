package io.impscript.eval;

import java.util.Optional;

/** A variable. */
final class Slot {
  /** Stands for the value of a variable whose value could not be found. */
  private static final Object UNUSABLE = new Object();

  private final Optional<String> type;
  private Object value;

  Slot(Optional<String> type, Object value) {
    this.type = type;
    this.value = value;
  }

  static Slot unusable() {
    return new Slot(Optional.empty(), UNUSABLE);
  }

  /** The value; where there is none because of an earlier finding, nothing more is said of it. */
  Object get() {
    if (value == UNUSABLE) {
      throw Failure.reported();
    }
    return value;
  }

  void set(Object newValue) {
    value = type.isPresent() ? Types.cast(type.get(), newValue) : newValue;
  }

  void spoil() {
    value = UNUSABLE;
  }
}
