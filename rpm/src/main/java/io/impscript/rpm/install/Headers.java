package io.impscript.rpm.install;

import io.impscript.rpm.file.Fault;
import io.impscript.rpm.file.RpmFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Reads and checks the headers of many packages at once. */
final class Headers {
  private Headers() {}

  private record Read(Incoming incoming, Optional<InstallProblem> problem) {}

  /**
   * In the order of the files.
   *
   * @throws InstallException with all that the check has against them
   */
  static List<Incoming> read(List<Path> files, int threads, PackageCheck check) throws IOException {
    List<Read> all = all(files, threads, check);
    List<InstallProblem> problems = all.stream().flatMap(one -> one.problem().stream()).toList();
    if (!problems.isEmpty()) {
      throw new InstallException(problems);
    }
    return all.stream().map(Read::incoming).toList();
  }

  private static Read read(Path file, PackageCheck check) throws IOException {
    try (RpmFile rpm = RpmFile.open(file)) {
      Optional<String> problem = check.problem(file, rpm);
      return new Read(
          Incoming.of(file, rpm), problem.map(text -> new InstallProblem.Rejected(file, text)));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      throw Fault.at("the package " + file.getFileName(), e);
    }
  }

  private static List<Read> all(List<Path> files, int threads, PackageCheck check)
      throws IOException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<Read>> all = new ArrayList<>();
      files.forEach(file -> all.add(pool.submit(() -> read(file, check))));
      List<Read> read = new ArrayList<>();
      for (Future<Read> one : all) {
        read.add(one.get());
      }
      return read;
    } catch (ExecutionException e) {
      throw Fault.thrownOn(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      pool.shutdownNow();
    }
  }
}
