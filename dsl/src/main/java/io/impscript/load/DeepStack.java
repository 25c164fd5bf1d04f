package io.impscript.load;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Runs an action with room for deep calls, whatever the stack of the caller is. */
final class DeepStack {
  private static final long BYTES = 256L * 1024 * 1024;

  private DeepStack() {}

  static <T> T run(Supplier<T> action) {
    AtomicReference<T> result = new AtomicReference<>();
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Thread thread = new Thread(null, () -> result.set(action.get()), "evaluation", BYTES);
    thread.setUncaughtExceptionHandler((t, e) -> thrown.set(e));
    thread.start();
    join(thread);
    if (thrown.get() instanceof RuntimeException e) {
      throw e;
    } else if (thrown.get() instanceof Error e) {
      throw e;
    }
    return result.get();
  }

  private static void join(Thread thread) {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        thread.interrupt();
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
