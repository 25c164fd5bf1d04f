package io.impscript.rpm.file;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One header of a package file: typed values by {@link Tag}. Everything was checked against the
 * header's bounds when it was read, so that no question can lead outside of it. Immutable.
 */
public final class Header {
  static final int MAGIC = 0x8EADE801;
  static final int INTRO = 16;
  static final int ENTRY = 16;
  private static final long UNSIGNED_INT = 0xFFFF_FFFFL;

  private final byte[] bytes;
  private final ByteBuffer buffer;
  private final int store;

  /** By tag, where its entry starts. */
  private final Map<Integer, Integer> entries;

  /**
   * @param bytes the whole header with its intro, checked
   */
  Header(byte[] bytes, Map<Integer, Integer> entries, int store) {
    this.bytes = bytes;
    this.buffer = ByteBuffer.wrap(bytes);
    this.entries = new HashMap<>(entries);
    this.store = store;
  }

  /** The header as it is in the file: what digests and signatures are of. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** As {@link #bytes}, not copied. */
  byte[] raw() {
    return bytes;
  }

  /**
   * An entry as it is.
   *
   * @param bytes its values as the store has them
   */
  record Entry(int tag, int type, int count, byte[] bytes) {}

  /** All entries, by tag. */
  List<Entry> all() {
    return entries.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(e -> entry(e.getKey(), e.getValue()))
        .toList();
  }

  private Entry entry(int tag, int at) {
    int start = start(at);
    int end = Type.isText(type(at)) ? start : start + count(tag) * Type.width(type(at));
    for (int i = 0; Type.isText(type(at)) && i < count(tag); i++) {
      end = textEnd(end) + 1;
    }
    return new Entry(tag, type(at), count(tag), Arrays.copyOfRange(bytes, start, end));
  }

  public boolean has(int tag) {
    return entries.containsKey(tag);
  }

  /** How many values an entry has; 0 if it is not there. */
  public int count(int tag) {
    Integer entry = entries.get(tag);
    return entry == null ? 0 : buffer.getInt(entry + 12);
  }

  /** The first text of an entry; empty if there is none. */
  public String text(int tag) {
    Integer entry = entries.get(tag);
    return entry == null || !Type.isText(type(entry)) ? "" : textAt(start(entry));
  }

  /** The texts of an entry; empty if there is none or it has no texts. */
  public List<String> texts(int tag) {
    Integer entry = entries.get(tag);
    if (entry == null || !Type.isText(type(entry))) {
      return List.of();
    }
    int count = count(tag);
    List<String> texts = new ArrayList<>(count);
    int at = start(entry);
    for (int i = 0; i < count; i++) {
      int end = textEnd(at);
      texts.add(new String(bytes, at, end - at, StandardCharsets.UTF_8));
      at = end + 1;
    }
    return texts;
  }

  /** The numbers of an entry, without sign; empty if there is none or it has none. */
  public long[] numbers(int tag) {
    Integer entry = entries.get(tag);
    if (entry == null || Type.isText(type(entry)) || type(entry) == Type.BINARY) {
      return new long[0];
    }
    long[] numbers = new long[count(tag)];
    int width = Type.width(type(entry));
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = number(start(entry) + i * width, width);
    }
    return numbers;
  }

  /** The first number of an entry. */
  public long number(int tag, long otherwise) {
    long[] numbers = numbers(tag);
    return numbers.length == 0 ? otherwise : numbers[0];
  }

  /** The bytes of a binary entry; empty if there is none. */
  public byte[] binary(int tag) {
    Integer entry = entries.get(tag);
    if (entry == null || type(entry) != Type.BINARY) {
      return new byte[0];
    }
    byte[] value = new byte[count(tag)];
    System.arraycopy(bytes, start(entry), value, 0, value.length);
    return value;
  }

  private long number(int at, int width) {
    return switch (width) {
      case 1 -> buffer.get(at) & 0xFF;
      case 2 -> buffer.getShort(at) & 0xFFFF;
      case 4 -> buffer.getInt(at) & UNSIGNED_INT;
      case 8 -> buffer.getLong(at);
      default -> 0;
    };
  }

  private int type(int entry) {
    return buffer.getInt(entry + 4);
  }

  private int start(int entry) {
    return store + buffer.getInt(entry + 8);
  }

  private String textAt(int at) {
    return new String(bytes, at, textEnd(at) - at, StandardCharsets.UTF_8);
  }

  private int textEnd(int at) {
    int end = at;
    while (bytes[end] != 0) {
      end++;
    }
    return end;
  }
}
