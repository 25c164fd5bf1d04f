package io.impscript.runtime.engine;

import io.impscript.rpm.file.Fault;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several things at once. */
final class Work {
  private Work() {}

  /**
   * Does all of them.
   *
   * @return what came of each, in the order of the tasks
   * @throws IOException that of the first task in the order that failed; the others are stopped
   */
  static <T> List<T> all(int threads, List<Callable<T>> tasks)
      throws IOException, InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, threads), Work::thread);
    try {
      List<Future<T>> begun = tasks.stream().map(pool::submit).toList();
      List<T> results = new ArrayList<>();
      for (Future<T> one : begun) {
        results.add(one.get());
      }
      return results;
    } catch (ExecutionException e) {
      throw Fault.thrownOn(e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "embedded-engine");
    thread.setDaemon(true);
    return thread;
  }
}
