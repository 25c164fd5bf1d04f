package io.impscript.rpm.install;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Reads the headers of many packages at once. */
final class Headers {
  private Headers() {}

  /** In the order of the files. */
  static List<Incoming> read(List<Path> files, int threads) throws IOException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<Incoming>> all = new ArrayList<>();
      files.forEach(file -> all.add(pool.submit(() -> Incoming.read(file))));
      List<Incoming> read = new ArrayList<>();
      for (Future<Incoming> one : all) {
        read.add(one.get());
      }
      return read;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      pool.shutdownNow();
    }
  }
}
