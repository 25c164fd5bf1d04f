package io.impscript.runtime.exec;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A program with everything it started, ended together: first asked to (TERM), after a time of
 * grace made to (KILL).
 */
final class ProcessTree {
  private static final Duration KILLED = Duration.ofSeconds(10);

  /** Milliseconds between two looks. */
  private static final long POLL = 10;

  private static final int ROUNDS = 5;

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
   * namespace is empty. What a shell started meanwhile is then still of its session.
   */
  private void kill() {
    Set<ProcessHandle> started = members();
    started.remove(process.toHandle());
    kill(started, KILLED);
    if (!await(Set.of(process.toHandle()), Duration.ofSeconds(1))) {
      kill(Set.of(process.toHandle()), KILLED);
    }
    for (int round = 0; round < ROUNDS && !members().isEmpty(); round++) {
      kill(members(), Duration.ofSeconds(2));
    }
  }

  private static void kill(Set<ProcessHandle> members, Duration limit) {
    members.forEach(ProcessHandle::destroyForcibly);
    await(members, limit);
  }

  private Set<ProcessHandle> members() {
    Set<ProcessHandle> members = new LinkedHashSet<>();
    process.descendants().forEach(members::add);
    ProcStat.members(process.pid()).forEach(members::add);
    members.add(process.toHandle());
    members.removeIf(member -> !isAlive(member));
    return members;
  }

  /** Polls: for a process that is no child of ours, Java's own notice of its end comes late. */
  private static boolean await(Set<ProcessHandle> members, Duration limit) {
    long deadline = System.nanoTime() + limit.toNanos();
    boolean interrupted = false;
    while (members.stream().anyMatch(ProcessTree::isAlive)) {
      if (System.nanoTime() >= deadline) {
        break;
      }
      interrupted |= interruptedSleep();
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return members.stream().noneMatch(ProcessTree::isAlive);
  }

  private static boolean interruptedSleep() {
    try {
      Thread.sleep(POLL);
      return false;
    } catch (InterruptedException e) {
      return true;
    }
  }

  private static boolean isAlive(ProcessHandle member) {
    return member.isAlive() && !ProcStat.of(member.pid()).map(ProcStat::isDead).orElse(true);
  }
}
