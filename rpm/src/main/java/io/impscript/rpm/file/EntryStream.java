package io.impscript.rpm.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

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
    if (left == 0) {
      return -1;
    }
    int count = cpio.read(target, offset, (int) Math.min(length, left));
    if (count < 0) {
      throw new RpmException(source, "the payload ends too early", new EOFException());
    }
    left -= count;
    return count;
  }

  void skipRest() throws IOException {
    byte[] buffer = new byte[1 << 13];
    int count = 0;
    while (count >= 0) {
      count = read(buffer, 0, buffer.length);
    }
  }
}
