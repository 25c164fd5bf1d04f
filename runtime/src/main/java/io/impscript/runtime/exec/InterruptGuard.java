package io.impscript.runtime.exec;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Makes Ctrl-C and TERM an orderly end: when the Java machine is told to stop, the threads inside a
 * guard are interrupted, and the machine waits until they have left it, with their clean-up done.
 *
 * <p>Used around the whole of a command line's work, and by {@link ProcessRunner} around each
 * program. Guards nest. {@link System#exit} must not be called inside one: it would wait for
 * itself.
 */
public final class InterruptGuard implements AutoCloseable {
  /** Longest wait for the threads, in seconds: longer than the grace and the kill of a program. */
  private static final long PATIENCE = 30;

  private static final ReentrantLock LOCK = new ReentrantLock();
  private static final Condition LEFT = LOCK.newCondition();
  private static final Deque<InterruptGuard> ACTIVE = new ArrayDeque<>();
  private static boolean hooked;
  private static boolean stopping;

  private final Thread thread = Thread.currentThread();

  private InterruptGuard() {}

  /** Enters a guard in this thread; it is left with {@link #close}. */
  public static InterruptGuard enter() {
    InterruptGuard guard = new InterruptGuard();
    LOCK.lock();
    try {
      hook();
      ACTIVE.push(guard);
    } finally {
      LOCK.unlock();
    }
    return guard;
  }

  /** Stops the thread here when the machine is told to stop, or the thread is interrupted. */
  public void check() throws InterruptedException {
    LOCK.lock();
    try {
      if (stopping || Thread.interrupted()) {
        throw new InterruptedException("stopped on request");
      }
    } finally {
      LOCK.unlock();
    }
  }

  @Override
  public void close() {
    LOCK.lock();
    try {
      ACTIVE.remove(this);
      LEFT.signalAll();
    } finally {
      LOCK.unlock();
    }
  }

  private static void hook() {
    if (!hooked && !stopping) {
      Runtime.getRuntime().addShutdownHook(new Thread(InterruptGuard::stop, "impscript-stop"));
      hooked = true;
    }
  }

  private static void stop() {
    long left = TimeUnit.SECONDS.toNanos(PATIENCE);
    LOCK.lock();
    try {
      stopping = true;
      // Once each: a second interrupt would hit the thread in its clean-up.
      ACTIVE.stream().map(guard -> guard.thread).distinct().forEach(Thread::interrupt);
      while (!ACTIVE.isEmpty() && left > 0) {
        left = LEFT.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      LOCK.unlock();
    }
  }
}
