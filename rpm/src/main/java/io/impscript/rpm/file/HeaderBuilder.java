package io.impscript.rpm.file;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Puts a header together. Entries come in the order of their tags, whatever the order of the calls;
 * the first is the region, which has all of them.
 */
final class HeaderBuilder {
  private static final int TRAILER = 16;

  private final int region;
  private final Map<Integer, Value> values = new TreeMap<>();

  /**
   * @param region {@link Tag#REGION_HEADER} or {@link Tag#REGION_SIGNATURE}
   */
  HeaderBuilder(int region) {
    this.region = region;
  }

  private record Value(int type, int count, byte[] bytes) {}

  HeaderBuilder text(int tag, String text) {
    return put(tag, Type.STRING, 1, zeroTerminated(List.of(text)));
  }

  HeaderBuilder translated(int tag, String text) {
    return put(tag, Type.I18N_STRING, 1, zeroTerminated(List.of(text)));
  }

  /** Nothing if there are none, as an entry must have a value. */
  HeaderBuilder texts(int tag, List<String> texts) {
    return put(tag, Type.STRING_ARRAY, texts.size(), zeroTerminated(texts));
  }

  HeaderBuilder binary(int tag, byte[] bytes) {
    return put(tag, Type.BINARY, bytes.length, bytes);
  }

  HeaderBuilder shorts(int tag, int... numbers) {
    ByteBuffer buffer = ByteBuffer.allocate(numbers.length * 2);
    for (int number : numbers) {
      buffer.putShort((short) number);
    }
    return put(tag, Type.INT16, numbers.length, buffer.array());
  }

  HeaderBuilder ints(int tag, int... numbers) {
    ByteBuffer buffer = ByteBuffer.allocate(numbers.length * 4);
    for (int number : numbers) {
      buffer.putInt(number);
    }
    return put(tag, Type.INT32, numbers.length, buffer.array());
  }

  HeaderBuilder longs(int tag, long... numbers) {
    ByteBuffer buffer = ByteBuffer.allocate(numbers.length * 8);
    for (long number : numbers) {
      buffer.putLong(number);
    }
    return put(tag, Type.INT64, numbers.length, buffer.array());
  }

  private HeaderBuilder put(int tag, int type, int count, byte[] bytes) {
    if (count > 0) {
      values.put(tag, new Value(type, count, bytes));
    }
    return this;
  }

  byte[] build() {
    ByteArrayOutputStream store = new ByteArrayOutputStream();
    ByteBuffer index = ByteBuffer.allocate((values.size() + 1) * Header.ENTRY);
    index.position(Header.ENTRY);
    values.forEach((tag, value) -> entry(index, store, tag, value));
    byte[] trailer = entry(region, Type.BINARY, -index.capacity(), TRAILER);
    index.put(0, entry(region, Type.BINARY, store.size(), TRAILER));
    store.writeBytes(trailer);
    return ByteBuffer.allocate(Header.INTRO + index.capacity() + store.size())
        .putInt(Header.MAGIC)
        .putInt(0)
        .putInt(values.size() + 1)
        .putInt(store.size())
        .put(index.array())
        .put(store.toByteArray())
        .array();
  }

  private static void entry(ByteBuffer index, ByteArrayOutputStream store, int tag, Value value) {
    int width = Math.max(1, Type.width(value.type));
    store.writeBytes(new byte[Math.floorMod(-store.size(), width)]);
    index.put(entry(tag, value.type, store.size(), value.count));
    store.writeBytes(value.bytes);
  }

  private static byte[] entry(int tag, int type, int offset, int count) {
    return ByteBuffer.allocate(Header.ENTRY)
        .putInt(tag)
        .putInt(type)
        .putInt(offset)
        .putInt(count)
        .array();
  }

  private static byte[] zeroTerminated(List<String> texts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (String text : texts) {
      if (text.indexOf(0) >= 0) {
        throw new IllegalArgumentException("a text of a package cannot have the character 0");
      }
      bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
      bytes.write(0);
    }
    return bytes.toByteArray();
  }
}
