package io.impscript.rpm.lua;

/**
 * What a program may take. Memory counts everything ever made, also what is garbage by now: a
 * scriptlet that makes more than this is none.
 */
public final class Budget {
  private static final int MASK = 1023;

  private final long steps;
  private final long bytes;
  private long stepsTaken;
  private long bytesTaken;

  /**
   * @param steps operations, about ten million a second
   * @param bytes of texts and tables
   */
  public Budget(long steps, long bytes) {
    this.steps = steps;
    this.bytes = bytes;
  }

  /** Enough for any scriptlet: some ten seconds, 256 MB. */
  public static Budget ofScriptlet() {
    return new Budget(100_000_000, 256L << 20);
  }

  /**
   * @throws LuaLimit if there are no more steps
   * @throws LuaStopped if the thread was interrupted
   */
  public void step() {
    stepsTaken++;
    if (stepsTaken > steps) {
      throw new LuaLimit("it does not come to an end: stopped after " + steps + " steps");
    }
    if ((stepsTaken & MASK) == 0 && Thread.currentThread().isInterrupted()) {
      throw new LuaStopped();
    }
  }

  /**
   * To be asked before memory is taken.
   *
   * @throws LuaLimit if it would be too much
   */
  public void take(long count) {
    if (count > bytes - bytesTaken) {
      throw new LuaLimit("it takes more than " + (bytes >> 20) + " MB of memory");
    }
    bytesTaken += count;
  }
}
