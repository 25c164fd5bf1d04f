package io.impscript.rpm.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.WritableByteChannel;

/** The content of one file within an archive. */
final class EntryStream extends InputStream {
  private final String source;
  private final CpioReader cpio;
  private long left;

  EntryStream(String source, CpioReader cpio, long size) {
    this.source = source;
    this.cpio = cpio;
    this.left = size;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    return left == 0 ? -1 : taken(cpio.read(target, offset, (int) Math.min(length, left)));
  }

  /** All that is left of it. */
  void writeTo(WritableByteChannel channel) throws IOException {
    while (left > 0) {
      taken(cpio.write(channel, left));
    }
  }

  void skipRest() throws IOException {
    while (left > 0) {
      taken(cpio.skip(left));
    }
  }

  private int taken(int count) throws IOException {
    if (count < 0) {
      throw new RpmException(source, "the payload ends too early", new EOFException());
    }
    left -= count;
    return count;
  }
}
