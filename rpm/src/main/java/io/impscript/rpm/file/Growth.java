package io.impscript.rpm.file;

import java.io.IOException;
import java.io.InputStream;

/** Counts packed bytes, to see what becomes of them. */
final class Growth extends WatchedStream {
  /** Metadata of real repositories becomes ten to thirty times as large. */
  private static final int MOST = 150;

  private static final long FREE = 8 << 20;

  private long packed;
  private long unpacked;

  Growth(InputStream in) {
    super(in);
  }

  boolean isTooMuch(int count) {
    unpacked += Math.max(0, count);
    return unpacked > FREE + packed * MOST;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count = in.read(target, offset, length);
    packed += Math.max(0, count);
    return count;
  }
}
