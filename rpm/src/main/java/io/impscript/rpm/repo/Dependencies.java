package io.impscript.rpm.repo;

import io.impscript.rpm.version.Dependency;
import io.impscript.rpm.version.Evr;
import java.util.Arrays;

/**
 * Many dependencies, each once, by small numbers: thousands of packages require the same library.
 */
public final class Dependencies {
  /** Name, sense, epoch, version, release. */
  static final int WIDTH = 5;

  private final Strings strings;
  private int[] rows;
  private int count;
  private int[] table;

  Dependencies(Strings strings) {
    this(strings, new int[WIDTH * 256], 0);
  }

  Dependencies(Strings strings, int[] rows, int count) {
    this.strings = strings;
    this.rows = rows;
    this.count = count;
  }

  public int count() {
    return count;
  }

  int[] rows() {
    return rows;
  }

  /** The number of the name in the table's texts. */
  public int name(int id) {
    return rows[id * WIDTH];
  }

  /** Bits of {@link io.impscript.rpm.version.Sense}. */
  public int sense(int id) {
    return rows[id * WIDTH + 1];
  }

  public Evr evr(int id) {
    int row = id * WIDTH;
    return new Evr(
        Integer.toUnsignedLong(rows[row + 2]),
        strings.get(rows[row + 3]),
        strings.get(rows[row + 4]));
  }

  public Dependency get(int id) {
    return new Dependency(strings.get(name(id)), sense(id), evr(id));
  }

  int intern(int name, int sense, int epoch, int version, int release) {
    if ((count + 1) * WIDTH > rows.length) {
      rows = Arrays.copyOf(rows, rows.length * 2);
    }
    int row = count * WIDTH;
    rows[row] = name;
    rows[row + 1] = sense;
    rows[row + 2] = epoch;
    rows[row + 3] = version;
    rows[row + 4] = release;
    if (table == null) {
      grow(Integer.highestOneBit(Math.max(64, count * 2)) * 2);
    }
    int slot = slot(count);
    if (table[slot] != 0) {
      return table[slot] - 1;
    }
    table[slot] = ++count;
    if (count * 2 > table.length) {
      grow(table.length * 2);
    }
    return count - 1;
  }

  private void grow(int length) {
    table = new int[length];
    for (int id = 0; id < count; id++) {
      table[slot(id)] = id + 1;
    }
  }

  private int slot(int id) {
    int hash = 0;
    for (int i = 0; i < WIDTH; i++) {
      hash = hash * 31 + rows[id * WIDTH + i];
    }
    hash *= 0x9E3779B9;
    int slot = (hash ^ hash >>> 15) & (table.length - 1);
    while (table[slot] != 0 && !same(table[slot] - 1, id)) {
      slot = (slot + 1) & (table.length - 1);
    }
    return slot;
  }

  private boolean same(int one, int other) {
    return Arrays.equals(
        rows, one * WIDTH, (one + 1) * WIDTH, rows, other * WIDTH, (other + 1) * WIDTH);
  }
}
