package io.impscript.runtime.pack;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.CRC32;

/**
 * One gzip member, its blocks deflated on several threads. Each block starts with the end of the
 * block before as its dictionary and ends on a byte boundary, so that together they are a single
 * stream; the kernel takes no archive that runs on into a second member.
 */
final class GzipSink implements ByteSink {
  private static final int BLOCK = 512 << 10;

  /** Magic, method "deflate", no flags, no time, no extra, unknown system (RFC 1952). */
  private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 255};

  private final ByteSink next;
  private final int level;
  private final int workers;
  private final ExecutorService pool;
  private final Deque<Future<ByteBuffer>> ahead = new ArrayDeque<>();
  private final CRC32 crc = new CRC32();
  private byte[] block = new byte[BLOCK];
  private int filled;
  private byte[] before = new byte[0];
  private long length;

  /**
   * @param next takes the member; closed with this
   * @param level 1 to 9
   * @param workers threads that are free to use
   */
  GzipSink(ByteSink next, int level, int workers) throws IOException {
    this.next = next;
    this.level = level;
    this.workers = workers;
    this.pool = Executors.newFixedThreadPool(workers);
    next.write(ByteBuffer.wrap(HEADER));
  }

  @Override
  public void write(ByteBuffer bytes) throws IOException {
    length += bytes.remaining();
    crc.update(bytes.duplicate());
    while (bytes.hasRemaining()) {
      if (filled == BLOCK) {
        submit(false);
      }
      int part = Math.min(BLOCK - filled, bytes.remaining());
      bytes.get(block, filled, part);
      filled += part;
    }
  }

  @Override
  public void finish() throws IOException {
    submit(true);
    while (!ahead.isEmpty()) {
      writeOldest();
    }
    ByteBuffer end = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
    next.write(end.putInt((int) crc.getValue()).putInt((int) length).flip());
    next.finish();
  }

  private void submit(boolean last) throws IOException {
    ahead.add(pool.submit(new DeflateBlock(level, before, block, filled, last)));
    before = block;
    block = new byte[BLOCK];
    filled = 0;
    if (ahead.size() > 2 * workers) {
      writeOldest();
    }
  }

  private void writeOldest() throws IOException {
    try {
      next.write(ahead.remove().get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PackException("interrupted", e);
    } catch (ExecutionException e) {
      throw new PackException("gzip cannot compress: " + e.getCause().getMessage(), e);
    }
  }

  @Override
  public void close() throws IOException {
    pool.shutdownNow();
    next.close();
  }
}
