package io.impscript.rpm.install;

import io.impscript.rpm.file.Fault;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Work that is done by a thread of its own meanwhile. It is over when this is closed. */
final class Aside<T> implements AutoCloseable {
  private final FutureTask<T> task;
  private final Thread thread;

  Aside(Callable<T> work) {
    task = new FutureTask<>(work);
    thread = new Thread(task, "aside");
    thread.start();
  }

  /** What it came to, or the exception that it ended with. */
  T result() throws IOException, InterruptedException {
    try {
      return task.get();
    } catch (ExecutionException e) {
      throw Fault.thrownOn(e.getCause());
    }
  }

  /** Waits whatever comes: nobody is to go on writing then. */
  @Override
  public void close() {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
