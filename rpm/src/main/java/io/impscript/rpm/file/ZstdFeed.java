package io.impscript.rpm.file;

import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/** Unpacks zstd frames, one after another, straight into memory outside the heap. */
final class ZstdFeed implements Window.Feed {
  private final InputStream in;
  private final byte[] copy;
  private final ByteBuffer packed;
  private final ZstdDecompressCtx zstd;
  private boolean inFrame;

  /** Whether the decompressor may still hold bytes for which there was no room. */
  private boolean holds;

  ZstdFeed(InputStream in, Unpacker unpacker, int decoderBytes) throws IOException {
    this.in = in;
    this.copy = unpacker.copy;
    this.packed = unpacker.packed.clear().limit(0);
    this.zstd = unpacker.zstd(decoderBytes);
  }

  @Override
  public boolean fill(ByteBuffer window) throws IOException {
    int start = window.position();
    while (window.position() == start) {
      if (!packed.hasRemaining() && !holds && !more()) {
        return false;
      }
      try {
        inFrame = !zstd.decompressDirectByteBufferStream(window, packed);
      } catch (ZstdException e) {
        throw new IOException(e.getMessage(), e);
      }
      holds = inFrame && !window.hasRemaining();
    }
    return true;
  }

  private boolean more() throws IOException {
    int count = in.read(copy);
    if (count < 0 && inFrame) {
      throw new EOFException("it ends too early");
    }
    packed.clear().put(copy, 0, Math.max(0, count)).flip();
    return count > 0;
  }
}
