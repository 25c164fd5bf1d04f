package io.impscript.runtime.pack;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.zip.Deflater;

/**
 * One block of a deflate stream.
 *
 * @param level 1 to 9
 * @param before the block before it, of which the end is its dictionary; empty for the first
 * @param block the bytes
 * @param length how many of them
 * @param last whether the stream ends with it
 */
record DeflateBlock(int level, byte[] before, byte[] block, int length, boolean last)
    implements Callable<ByteBuffer> {
  /** As far as deflate can look back. */
  private static final int WINDOW = 32 << 10;

  @Override
  public ByteBuffer call() {
    Deflater deflater = new Deflater(level, true);
    try {
      int kept = Math.min(WINDOW, before.length);
      deflater.setDictionary(before, before.length - kept, kept);
      deflater.setInput(block, 0, length);
      return last ? finished(deflater) : flushed(deflater);
    } finally {
      deflater.end();
    }
  }

  private ByteBuffer flushed(Deflater deflater) {
    byte[] out = new byte[length / 2 + 1024];
    int size = 0;
    while (true) {
      size += deflater.deflate(out, size, out.length - size, Deflater.SYNC_FLUSH);
      if (size < out.length) {
        return ByteBuffer.wrap(out, 0, size);
      }
      out = Arrays.copyOf(out, 2 * out.length);
    }
  }

  private ByteBuffer finished(Deflater deflater) {
    deflater.finish();
    byte[] out = new byte[length / 2 + 1024];
    int size = 0;
    while (!deflater.finished()) {
      if (size == out.length) {
        out = Arrays.copyOf(out, 2 * out.length);
      }
      size += deflater.deflate(out, size, out.length - size);
    }
    return ByteBuffer.wrap(out, 0, size);
  }
}
