package io.impscript.rpm.lua;

/** An error that a program can catch; its value is mostly a text with the place before it. */
public final class LuaError extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Object value;

  public LuaError(Object value) {
    super(value instanceof String text ? text : "(error object is a " + Types.name(value) + ")");
    this.value = value;
  }

  Object value() {
    return value;
  }

  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
