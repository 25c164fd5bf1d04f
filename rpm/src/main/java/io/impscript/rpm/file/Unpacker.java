package io.impscript.rpm.file;

import com.github.luben.zstd.ZstdDecompressCtx;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Memory and a decompressor that one thread uses for one payload after another: what is unpacked
 * lies outside the heap, from where it is written to files without a copy. For one payload at a
 * time.
 */
public final class Unpacker implements AutoCloseable {
  private static final int WINDOW = 1 << 19;
  private static final int PACKED = 1 << 17;

  final ByteBuffer window = ByteBuffer.allocateDirect(WINDOW);
  final ByteBuffer packed = ByteBuffer.allocateDirect(PACKED);
  final byte[] copy = new byte[PACKED];
  private ZstdDecompressCtx zstd;

  /**
   * A decompressor at its beginning.
   *
   * @throws IOException if its library cannot be loaded
   */
  ZstdDecompressCtx zstd(int decoderBytes) throws IOException {
    if (zstd == null) {
      zstd = NativeCode.ofZstd(ZstdDecompressCtx::new);
    }
    zstd.reset();
    return zstd.setLongMax(31 - Integer.numberOfLeadingZeros(decoderBytes));
  }

  @Override
  public void close() {
    if (zstd != null) {
      zstd.close();
      zstd = null;
    }
  }
}
