package io.impscript.rpm.file;

import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;

/**
 * Archives of payloads: cpio's "new ASCII" format, and rpm's own form of it that has only the
 * file's number, since sizes there go beyond 4 GiB.
 */
final class CpioReader {
  private static final int LONGEST_NAME = 1 << 13;
  private static final int FIELDS = 13;
  private static final int FIELD = 8;
  private static final int SIZE_FIELD = 6;
  private static final int NAME_FIELD = 11;
  private static final String TRAILER = "TRAILER!!!";

  private final String source;
  private final Window in;
  private long position;

  CpioReader(String source, Window in) {
    this.source = source;
    this.in = in;
  }

  /**
   * @param index the number of the file; -1 where the archive has names
   * @param name empty where the archive has numbers
   */
  record Entry(int index, String name, long size) {}

  /** The next entry; null after the last. All content of the one before must have been read. */
  Entry next() throws IOException {
    align();
    String magic = ascii(6);
    if (magic.equals("07070X")) {
      int index = number(ascii(FIELD));
      if (index < 0) {
        throw damaged();
      }
      align();
      return new Entry(index, "", 0);
    }
    if (!magic.equals("070701") && !magic.equals("070702")) {
      throw damaged();
    }
    return named(ascii(FIELDS * FIELD));
  }

  private Entry named(String fields) throws IOException {
    int nameSize = number(field(fields, NAME_FIELD));
    if (nameSize < 1 || nameSize > LONGEST_NAME) {
      throw damaged();
    }
    byte[] name = exactly(nameSize);
    align();
    long size = Integer.toUnsignedLong(number(field(fields, SIZE_FIELD)));
    String text = new String(name, 0, nameSize - 1, StandardCharsets.UTF_8);
    return text.equals(TRAILER) ? null : new Entry(-1, text, size);
  }

  private static String field(String fields, int number) {
    return fields.substring(number * FIELD, (number + 1) * FIELD);
  }

  int read(byte[] target, int offset, int length) throws IOException {
    int count = in.read(target, offset, length);
    position += Math.max(0, count);
    return count;
  }

  /** As {@link Window#write}. */
  int write(WritableByteChannel channel, long most) throws IOException {
    int count = in.write(channel, most);
    position += Math.max(0, count);
    return count;
  }

  /** As {@link Window#skip}. */
  int skip(long most) throws IOException {
    int count = in.skip(most);
    position += Math.max(0, count);
    return count;
  }

  /** Reads to the end, which must be near. */
  void skipTail(int longest) throws IOException {
    if (in.upTo(longest + 1).length > longest) {
      throw new RpmException(source, "the payload goes on after its end");
    }
  }

  private int number(String hex) throws RpmException {
    try {
      return Integer.parseUnsignedInt(hex, 16);
    } catch (NumberFormatException e) {
      throw damaged();
    }
  }

  private void align() throws IOException {
    exactly((int) (-position & 3));
  }

  private String ascii(int length) throws IOException {
    return new String(exactly(length), StandardCharsets.ISO_8859_1);
  }

  private byte[] exactly(int length) throws IOException {
    byte[] bytes = in.upTo(length);
    position += bytes.length;
    if (bytes.length < length) {
      throw new RpmException(source, "the payload ends too early", new EOFException());
    }
    return bytes;
  }

  private RpmException damaged() {
    return new RpmException(source, "the payload is no cpio archive here");
  }
}
