package io.impscript.rpm.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream of which no byte is read, or passed over, unseen: all goes through one method. */
public abstract class WatchedStream extends FilterInputStream {
  private static final int PASSED_OVER = 1 << 13;

  protected WatchedStream(InputStream in) {
    super(in);
  }

  @Override
  public abstract int read(byte[] target, int offset, int length) throws IOException;

  @Override
  public final int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public final long skip(long count) throws IOException {
    byte[] buffer = new byte[(int) Math.max(0, Math.min(count, PASSED_OVER))];
    return Math.max(0, read(buffer, 0, buffer.length));
  }

  @Override
  public final boolean markSupported() {
    return false;
  }
}
