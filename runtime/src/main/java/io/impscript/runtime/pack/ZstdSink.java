package io.impscript.runtime.pack;

import com.github.luben.zstd.EndDirective;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdException;
import io.impscript.rpm.file.NativeCode;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * One zstd frame, compressed on several threads. Its bytes depend on the level and the library's
 * version, not on the number of threads.
 */
final class ZstdSink implements ByteSink {
  private static final int BUFFER = 1 << 20;

  /**
   * Of one thread's turn, in bytes: what a processor's cache holds. Larger is slower, by a tenth.
   */
  private static final int JOB = 2 << 20;

  /** Levels up to this look back at most 2 MiB; others choose larger jobs for their windows. */
  private static final int FAST = 5;

  /** More would cost memory, tens of MiB each, and gain nothing against one reader. */
  private static final int MOST_WORKERS = 16;

  private final ByteSink next;
  private final ZstdCompressCtx context;
  private final ByteBuffer out = ByteBuffer.allocateDirect(BUFFER);

  /**
   * @param next takes the frame; closed with this
   * @param level 1 to 19
   * @param length of what will be written, exactly
   * @param workers threads that are free to use
   */
  ZstdSink(ByteSink next, int level, long length, int workers) throws PackException {
    this.next = next;
    this.context = context();
    context
        .setLevel(level)
        .setChecksum(true)
        .setJobSize(level <= FAST ? JOB : 0)
        // One worker and no worker cut the input differently; so there is always one.
        .setWorkers(Math.max(1, Math.min(workers, MOST_WORKERS)));
    context.setPledgedSrcSize(length);
  }

  private static ZstdCompressCtx context() throws PackException {
    try {
      return NativeCode.ofZstd(ZstdCompressCtx::new);
    } catch (IOException e) {
      throw new PackException(e.getMessage() + "; or choose gzip", e);
    }
  }

  @Override
  public void write(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      compress(bytes, EndDirective.CONTINUE);
    }
  }

  @Override
  public void finish() throws IOException {
    ByteBuffer nothing = ByteBuffer.allocateDirect(0);
    boolean ended = false;
    while (!ended) {
      ended = compress(nothing, EndDirective.END);
    }
    next.finish();
  }

  private boolean compress(ByteBuffer bytes, EndDirective directive) throws IOException {
    try {
      boolean done = context.compressDirectByteBufferStream(out, bytes, directive);
      if (out.position() > 0) {
        next.write(out.flip());
        out.clear();
      }
      return done;
    } catch (ZstdException e) {
      throw new PackException("zstd cannot compress: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() throws IOException {
    context.close();
    next.close();
  }
}
