package io.impscript.rpm.lua;

/** The end of a program that no program can catch: it took too much, or it left by itself. */
public class LuaLimit extends RuntimeException {
  private static final long serialVersionUID = 1;

  public LuaLimit(String message) {
    super(message);
  }

  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
