package io.impscript.rpm.lua;

/** The thread was interrupted while a program ran. */
public final class LuaStopped extends LuaLimit {
  private static final long serialVersionUID = 1;

  public LuaStopped() {
    super("interrupted");
  }
}
