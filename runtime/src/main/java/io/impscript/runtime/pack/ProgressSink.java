package io.impscript.runtime.pack;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Tells how much went through. */
final class ProgressSink implements ByteSink {
  private final ByteSink next;
  private final long total;
  private final PackProgress progress;
  private long done;

  /**
   * @param next takes the bytes; closed with this
   * @param total how many there will be
   */
  ProgressSink(ByteSink next, long total, PackProgress progress) {
    this.next = next;
    this.total = total;
    this.progress = progress;
  }

  @Override
  public void write(ByteBuffer bytes) throws IOException {
    done += bytes.remaining();
    next.write(bytes);
    progress.at(done, total);
  }

  @Override
  public void finish() throws IOException {
    next.finish();
  }

  @Override
  public void close() throws IOException {
    next.close();
  }
}
