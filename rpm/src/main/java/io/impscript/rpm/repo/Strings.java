package io.impscript.rpm.repo;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Many texts, each once, by small numbers. Repositories repeat the same names many thousand times;
 * as objects of their own they would take ten times the memory. The number 0 is the empty text.
 */
public final class Strings {
  private static final int LONGEST = 1 << 16;
  private static final int LARGEST = 1 << 30;

  private byte[] bytes;
  private int[] starts;
  private int count;
  private int[] table;

  public Strings() {
    this(new byte[1 << 12], new int[1 << 9], 0);
    intern("");
  }

  Strings(byte[] bytes, int[] starts, int count) {
    this.bytes = bytes;
    this.starts = starts;
    this.count = count;
  }

  /** The hash table, made when it is first needed: reading a table from its cache needs none. */
  private int[] table() {
    if (table == null) {
      table = new int[Integer.highestOneBit(Math.max(64, count * 2)) * 2];
      fill();
    }
    return table;
  }

  public int count() {
    return count;
  }

  /** The bytes of all texts, one after another; longer than needed. */
  byte[] bytes() {
    return bytes;
  }

  /** Where each text starts, and one more entry where the last ends; longer than needed. */
  int[] starts() {
    return starts;
  }

  public String get(int id) {
    return new String(bytes, starts[id], starts[id + 1] - starts[id], StandardCharsets.UTF_8);
  }

  /** Whether the text begins with a character of ASCII. */
  public boolean startsWith(int id, char first) {
    return starts[id + 1] > starts[id] && bytes[starts[id]] == first;
  }

  /** The number of a text, a new one if it was not there. */
  public int intern(String text) {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    return intern(encoded, 0, encoded.length);
  }

  int intern(byte[] source, int offset, int length) {
    int slot = slot(table(), source, offset, length);
    if (table[slot] != 0) {
      return table[slot] - 1;
    }
    append(source, offset, length);
    table[slot] = count;
    if (count * 2 > table.length) {
      grow();
    }
    return count - 1;
  }

  /** Takes all texts of another one; by their numbers there, their numbers here. */
  public int[] internAll(Strings other) {
    int[] numbers = new int[other.count];
    for (int id = 0; id < other.count; id++) {
      numbers[id] = intern(other.bytes, other.starts[id], other.starts[id + 1] - other.starts[id]);
    }
    return numbers;
  }

  /** The number of a text; -1 if it is not there. */
  public synchronized int find(String text) {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    return table()[slot(table, encoded, 0, encoded.length)] - 1;
  }

  private synchronized void append(byte[] source, int offset, int length) {
    int start = starts[count];
    if (length > LONGEST || start > LARGEST - length) {
      throw new IllegalArgumentException("more text than any repository has");
    }
    if (start + length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, start + length));
    }
    if (count + 2 > starts.length) {
      starts = Arrays.copyOf(starts, starts.length * 2);
    }
    System.arraycopy(source, offset, bytes, start, length);
    count++;
    starts[count] = start + length;
  }

  private int slot(int[] table, byte[] source, int offset, int length) {
    int slot = hash(source, offset, length) & (table.length - 1);
    while (table[slot] != 0 && !isAt(table[slot] - 1, source, offset, length)) {
      slot = (slot + 1) & (table.length - 1);
    }
    return slot;
  }

  private boolean isAt(int id, byte[] source, int offset, int length) {
    return Arrays.equals(bytes, starts[id], starts[id + 1], source, offset, offset + length);
  }

  private void grow() {
    table = new int[table.length * 2];
    fill();
  }

  private void fill() {
    for (int id = 0; id < count; id++) {
      table[slot(table, bytes, starts[id], starts[id + 1] - starts[id])] = id + 1;
    }
  }

  private static int hash(byte[] source, int offset, int length) {
    int hash = length;
    for (int i = 0; i < length; i++) {
      hash = hash * 31 + source[offset + i];
    }
    hash *= 0x9E3779B9;
    return hash ^ hash >>> 15;
  }
}
