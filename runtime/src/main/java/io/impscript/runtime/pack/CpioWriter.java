package io.impscript.runtime.pack;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Writes the bytes of a newc archive through one large buffer; it knows nothing of trees. */
final class CpioWriter {
  private static final byte[] ZEROS = new byte[1024];

  private final ByteSink sink;
  private final ByteBuffer buffer;
  private long flushed;

  /**
   * @param sink takes the archive
   * @param buffer direct, at least a page
   */
  CpioWriter(ByteSink sink, ByteBuffer buffer) {
    this.sink = sink;
    this.buffer = buffer;
  }

  /** Begins a member; the header's size says how much data must follow. */
  void begin(CpioHeader header, byte[] name) throws IOException {
    room(CpioHeader.LENGTH);
    header.write(buffer);
    put(name);
    put((byte) 0);
    align();
  }

  /** The data of a member that is at hand. */
  void data(byte[] data) throws IOException {
    put(data);
    align();
  }

  /**
   * The data of a member from a file.
   *
   * @return whether the file had exactly this many bytes; if not, the archive is spoilt
   */
  boolean data(FileChannel file, long size) throws IOException {
    for (long left = size; left > 0; ) {
      room(1);
      int read = read(file, left);
      if (read < 0) {
        return false;
      }
      left -= read;
    }
    align();
    return file.size() == size;
  }

  /** Writes the end mark, fills up to the given length of the whole, and passes all on. */
  void end(long length) throws IOException {
    begin(trailer(), CpioPlan.TRAILER);
    zeros((int) (length - position()));
    flush();
  }

  /** Bytes of the archive so far. */
  long position() {
    return flushed + buffer.position();
  }

  private static CpioHeader trailer() {
    TreeEntry.Device none = new TreeEntry.Device(0, 0);
    return new CpioHeader(0, 0, 0, 0, 1, 0, 0, none, CpioPlan.TRAILER.length + 1);
  }

  private int read(FileChannel file, long most) throws IOException {
    buffer.limit((int) Math.min(buffer.capacity(), buffer.position() + most));
    try {
      return file.read(buffer);
    } finally {
      buffer.limit(buffer.capacity());
    }
  }

  private void align() throws IOException {
    zeros((int) (CpioPlan.aligned(position()) - position()));
  }

  private void zeros(int count) throws IOException {
    room(count);
    buffer.put(ZEROS, 0, count);
  }

  private void put(byte b) throws IOException {
    room(1);
    buffer.put(b);
  }

  private void put(byte[] bytes) throws IOException {
    room(bytes.length);
    buffer.put(bytes);
  }

  private void room(int bytes) throws IOException {
    if (buffer.remaining() < bytes) {
      flush();
    }
  }

  private void flush() throws IOException {
    flushed += buffer.position();
    sink.write(buffer.flip());
    buffer.clear();
  }
}
