package io.impscript.rpm.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Gives up where nothing comes for a while: the JDK's client has a limit for the answer's begin
 * only.
 */
final class ImpatientStream extends FilterInputStream {
  private final Duration patience;
  private volatile boolean stalled;

  ImpatientStream(InputStream in, Duration patience) {
    super(in);
    this.patience = patience;
  }

  /** One thread for all, made with the first stream. */
  private static final class Watch {
    static final ScheduledExecutorService SERVICE =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "stalled-mirrors");
              thread.setDaemon(true);
              return thread;
            });
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    ScheduledFuture<?> end =
        Watch.SERVICE.schedule(this::giveUp, patience.toMillis(), TimeUnit.MILLISECONDS);
    try {
      return in.read(target, offset, length);
    } catch (IOException e) {
      throw stalled
          ? new IOException("the server sends nothing for " + patience.toSeconds() + " s", e)
          : e;
    } finally {
      end.cancel(false);
    }
  }

  private void giveUp() {
    stalled = true;
    try {
      in.close();
    } catch (IOException e) {
      stalled = true;
    }
  }
}
