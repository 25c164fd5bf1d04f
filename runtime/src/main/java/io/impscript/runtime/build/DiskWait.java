package io.impscript.runtime.build;

import io.impscript.rpm.file.Fault;
import io.impscript.runtime.port.Command;
import io.impscript.runtime.port.CommandResult;
import io.impscript.runtime.port.CommandRunner;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Brings an image root to the disk, beside other work. One that takes its place before is, after a
 * failure of power, there with empty files. It is the only time that a build waits for the disk on
 * account of the root.
 */
final class DiskWait implements AutoCloseable {
  private final CommandRunner runner;
  private final Path root;
  private final FutureTask<Void> task = new FutureTask<>(this::sync);

  private DiskWait(CommandRunner runner, Path root) {
    this.runner = runner;
    this.root = root;
  }

  /** Begins; nothing may be written to the root from here on. */
  static DiskWait begin(CommandRunner runner, Path root) {
    DiskWait wait = new DiskWait(runner, root);
    Thread thread = new Thread(wait.task, "impscript-disk");
    thread.setDaemon(true);
    thread.start();
    return wait;
  }

  /** Java brings files to the disk one by one only; this call takes the whole file system. */
  private Void sync() throws IOException, InterruptedException {
    List<String> argv = List.of("sync", "--file-system", "--", root.toString());
    CommandResult result = runner.execute(Command.ofSystem(argv), line -> {});
    if (!result.succeeded()) {
      String reason = "cannot be brought to the disk: " + String.join(" ", result.lastLines());
      throw new FileSystemException(root.toString(), null, reason);
    }
    return null;
  }

  /**
   * Waits until all of the root is on the disk.
   *
   * @throws IOException if the disk refuses some of it
   */
  void await() throws IOException, InterruptedException {
    try {
      task.get();
    } catch (ExecutionException e) {
      throw Fault.thrownOn(e.getCause());
    }
  }

  /** Waits no longer. */
  @Override
  public void close() {
    task.cancel(true);
  }
}
