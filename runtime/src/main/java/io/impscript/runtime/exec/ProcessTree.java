package io.impscript.runtime.exec;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A program with everything it started, ended together: first asked to (TERM), after a time of
 * grace made to (KILL).
 */
final class ProcessTree {
  private static final Duration KILLED = Duration.ofSeconds(10);

  private final Process process;

  ProcessTree(Process process) {
    this.process = process;
  }

  /** Ends all of it and returns when nothing is left; an interrupt meanwhile is kept for later. */
  void end(Duration grace) {
    Set<ProcessHandle> members = members();
    members.forEach(ProcessHandle::destroy);
    if (!await(members, grace)) {
      kill();
    }
  }

  /**
   * The program itself dies last: where it is the guard of a namespace, its end then says that the
   * namespace is empty.
   */
  private void kill() {
    Set<ProcessHandle> started = members();
    started.remove(process.toHandle());
    started.forEach(ProcessHandle::destroyForcibly);
    await(started, KILLED);
    await(Set.of(process.toHandle()), Duration.ofSeconds(1));
    process.destroyForcibly();
    await(members(), KILLED);
  }

  private Set<ProcessHandle> members() {
    Set<ProcessHandle> members = new LinkedHashSet<>();
    process.descendants().forEach(members::add);
    Sessions.members(process.pid()).forEach(members::add);
    members.add(process.toHandle());
    return members;
  }

  private static boolean await(Set<ProcessHandle> members, Duration limit) {
    CompletableFuture<?>[] ends =
        members.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
    return uninterrupted(CompletableFuture.allOf(ends), System.nanoTime() + limit.toNanos());
  }

  private static boolean uninterrupted(CompletableFuture<?> all, long deadline) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          all.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
          return true;
        } catch (InterruptedException e) {
          interrupted = true;
        } catch (TimeoutException | ExecutionException e) {
          return false;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
