package io.impscript.rpm.file;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/** Reads headers that may be hostile: nothing is believed before it is checked. */
final class HeaderReader {
  private final String source;
  private final Limits limits;

  HeaderReader(String source, Limits limits) {
    this.source = source;
    this.limits = limits;
  }

  Header read(InputStream in) throws IOException {
    byte[] intro = exactly(in, Header.INTRO);
    ByteBuffer buffer = ByteBuffer.wrap(intro);
    if (buffer.getInt(0) != Header.MAGIC) {
      throw new RpmException(source, "no header where one must be");
    }
    int entries = within(buffer.getInt(8), limits.headerEntries(), "entries");
    int data = within(buffer.getInt(12), limits.headerBytes(), "bytes");
    int store = Header.INTRO + entries * Header.ENTRY;
    InputStream whole = new SequenceInputStream(new ByteArrayInputStream(intro), in);
    byte[] all = exactly(whole, store + data);
    return new Header(all, checked(all, entries, store), store);
  }

  /** Takes memory only as the bytes come, since a length may be a lie. */
  byte[] exactly(InputStream in, int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new RpmException(source, "the file ends too early", new EOFException());
    }
    return bytes;
  }

  private int within(int value, int limit, String what) throws RpmException {
    if (value < 0 || value > limit) {
      throw new RpmException(
          source, "a header with " + Integer.toUnsignedString(value) + " " + what);
    }
    return value;
  }

  private Map<Integer, Integer> checked(byte[] all, int count, int store) throws RpmException {
    ByteBuffer buffer = ByteBuffer.wrap(all);
    Map<Integer, Integer> entries = new HashMap<>(count * 2);
    // Entries that share bytes would make work out of nothing: together they have the store once.
    long left = all.length - store;
    for (int i = 0; i < count; i++) {
      int entry = Header.INTRO + i * Header.ENTRY;
      left -= length(buffer, entry, store, left);
      entries.putIfAbsent(buffer.getInt(entry), entry);
    }
    return entries;
  }

  /** The bytes of an entry's values, which are all in the store. */
  private long length(ByteBuffer buffer, int entry, int store, long most) throws RpmException {
    int tag = buffer.getInt(entry);
    int type = buffer.getInt(entry + 4);
    int offset = buffer.getInt(entry + 8);
    int count = buffer.getInt(entry + 12);
    int size = buffer.capacity() - store;
    if (!Type.isKnown(type) || offset < 0 || offset > size || count < 0) {
      throw bad(tag);
    }
    long length =
        Type.isText(type)
            ? textLength(buffer, store + offset, count, most)
            : (long) count * Type.width(type);
    if (length < 0 || length > most || offset + length > size) {
      throw bad(tag);
    }
    if (type == Type.STRING && count != 1) {
      throw bad(tag);
    }
    // A byte of a file must not become an object of many: what is short here is long in memory.
    if (count > limits.headerValues() && type != Type.BINARY) {
      throw new RpmException(source, "the header's entry " + tag + " has " + count + " values");
    }
    return length;
  }

  /** -1 if a text does not end before the header does. */
  private static long textLength(ByteBuffer buffer, int start, int count, long most) {
    int at = start;
    for (int i = 0; i < count; i++) {
      while (at < buffer.capacity() && at - start < most && buffer.get(at) != 0) {
        at++;
      }
      if (at >= buffer.capacity() || at - start >= most) {
        return -1;
      }
      at++;
    }
    return at - start;
  }

  private RpmException bad(int tag) {
    return new RpmException(source, "the header's entry " + tag + " is not within the header");
  }
}
