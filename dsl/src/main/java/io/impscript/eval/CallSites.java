package io.impscript.eval;

import java.util.function.Supplier;

/** Knows the word that is being said, so that its receiver can note the place. */
public final class CallSites {
  private CallSite current;

  /** The word that is being said. */
  public CallSite current() {
    return current;
  }

  /** Runs an action as the word said at a place. */
  public <T> T at(CallSite site, Supplier<T> action) {
    CallSite before = current;
    current = site;
    try {
      return action.get();
    } finally {
      current = before;
    }
  }
}
