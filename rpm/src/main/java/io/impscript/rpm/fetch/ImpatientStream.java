package io.impscript.rpm.fetch;

import io.impscript.rpm.file.WatchedStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Gives up where nothing comes for a while, or next to nothing: the JDK's client has a limit for
 * the answer's begin only.
 */
final class ImpatientStream extends WatchedStream {
  /** What dnf calls slow, too. */
  private static final long BYTES_PER_SECOND = 1000;

  private final Duration patience;
  private volatile boolean stalled;

  /** Since the speed was last looked at; the time that the reader takes for itself is not in it. */
  private long waited;

  private long received;

  ImpatientStream(InputStream in, Duration patience) {
    super(in);
    this.patience = patience;
  }

  /** One thread for all, made with the first stream. */
  private static final class Watch {
    static final ScheduledThreadPoolExecutor SERVICE =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, "stalled-mirrors");
              thread.setDaemon(true);
              return thread;
            });

    static {
      // Else each read would be remembered until its time is over.
      SERVICE.setRemoveOnCancelPolicy(true);
    }
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    long start = System.nanoTime();
    ScheduledFuture<?> end =
        Watch.SERVICE.schedule(this::giveUp, patience.toMillis(), TimeUnit.MILLISECONDS);
    int count;
    try {
      count = in.read(target, offset, length);
    } catch (IOException e) {
      throw stalled
          ? new IOException("the server sends nothing for " + shown(patience.toMillis()), e)
          : e;
    } finally {
      end.cancel(false);
    }
    judge(System.nanoTime() - start, count);
    return count;
  }

  private void judge(long nanos, int count) throws IOException {
    waited += nanos;
    received += Math.max(0, count);
    if (waited > patience.toNanos() && count >= 0) {
      long millis = TimeUnit.NANOSECONDS.toMillis(waited);
      if (received * 1000 < BYTES_PER_SECOND * millis) {
        in.close();
        throw new IOException("the server is too slow: " + received + " bytes in " + shown(millis));
      }
      waited = 0;
      received = 0;
    }
  }

  private static String shown(long millis) {
    return millis < 1000 ? millis + " ms" : millis / 1000 + " s";
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
