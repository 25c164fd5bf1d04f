package io.impscript.runtime.exec;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Reads one output of a program in a thread of its own. When the reader of the lines fails, the
 * rest is read and dropped, so that the program never blocks on a full pipe.
 */
final class Pump {
  private final InputStream source;
  private final AtomicReference<Consumer<String>> reader;
  private final Runnable onFailure;
  private final AtomicReference<RuntimeException> failure = new AtomicReference<>();
  private final Thread thread = new Thread(this::pump, "impscript-output");

  private Pump(InputStream source, Consumer<String> reader, Runnable onFailure) {
    this.source = source;
    this.reader = new AtomicReference<>(reader);
    this.onFailure = onFailure;
  }

  /**
   * Starts to read.
   *
   * @param onFailure called once when the reader of the lines throws
   */
  static Pump start(InputStream source, Consumer<String> reader, Runnable onFailure) {
    Pump pump = new Pump(source, reader, onFailure);
    pump.thread.setDaemon(true);
    pump.thread.start();
    return pump;
  }

  /**
   * Waits for the end of the output, then throws what the reader of the lines threw. A process that
   * outlives the program may hold the output open for ever: after the time given it is no longer
   * listened to.
   */
  void finish(long millis) throws InterruptedException {
    thread.join(millis);
    reader.set(line -> {});
    RuntimeException thrown = failure.get();
    if (thrown != null) {
      throw thrown;
    }
  }

  private void pump() {
    LineSplitter splitter = new LineSplitter(this::hand);
    byte[] buffer = new byte[8192];
    try {
      for (int count = source.read(buffer); count >= 0; count = source.read(buffer)) {
        splitter.accept(buffer, count);
      }
    } catch (IOException closed) {
      // The stream of a process that was ended closes under the reader: that is its end.
    }
    splitter.finish();
  }

  private void hand(String line) {
    try {
      reader.get().accept(line);
    } catch (RuntimeException e) {
      reader.set(ignored -> {});
      failure.set(e);
      onFailure.run();
    }
  }
}
