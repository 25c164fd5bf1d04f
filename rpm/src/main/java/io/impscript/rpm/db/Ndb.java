package io.impscript.rpm.db;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** What both files of rpm's back end {@code ndb} share. */
final class Ndb {
  static final int PAGE = 4096;

  private static final int FACTOR = 0x5bd1e995;

  private Ndb() {}

  /** A mark of four letters as the number that stands for them. */
  static int mark(String letters) {
    return letters.charAt(0)
        | letters.charAt(1) << 8
        | letters.charAt(2) << 16
        | letters.charAt(3) << 24;
  }

  static ByteBuffer buffer(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  static int wholePages(int size) {
    return (size + PAGE - 1) / PAGE * PAGE;
  }

  /** The hash by which keys are found: MurmurHash in rpm's own variant. */
  static int hash(byte[] key) {
    int hash = key.length * FACTOR;
    int at = 0;
    for (; at + Integer.BYTES <= key.length; at += Integer.BYTES) {
      hash = mixed(hash, little(key, at, Integer.BYTES), 16);
    }
    if (at < key.length) {
      hash = mixed(hash, little(key, at, key.length - at), 16);
    }
    return mixed(mixed(hash, 0, 10), 0, 17);
  }

  private static int mixed(int hash, int more, int shift) {
    int product = (hash + more) * FACTOR;
    return product ^ product >>> shift;
  }

  private static int little(byte[] bytes, int at, int count) {
    int number = 0;
    for (int i = count - 1; i >= 0; i--) {
      number = number << 8 | bytes[at + i] & 0xFF;
    }
    return number;
  }
}
