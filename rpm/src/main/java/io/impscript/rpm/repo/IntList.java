package io.impscript.rpm.repo;

import java.util.Arrays;

/** A growing array of numbers. */
final class IntList {
  /** Several times what the largest distributions have of anything in one repository. */
  private static final int MOST = 1 << 24;

  private int[] values = new int[64];
  private int size;

  /**
   * @throws IllegalArgumentException if there are too many
   */
  void add(int value) {
    if (size == MOST) {
      throw new IllegalArgumentException("more of everything than any repository has");
    }
    if (size == values.length) {
      values = Arrays.copyOf(values, size * 2);
    }
    values[size++] = value;
  }

  int size() {
    return size;
  }

  int[] toArray() {
    return Arrays.copyOf(values, size);
  }
}
