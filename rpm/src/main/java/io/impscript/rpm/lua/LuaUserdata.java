package io.impscript.rpm.lua;

/** A thing of the host, such as an open file, with methods by its metatable. */
public abstract class LuaUserdata {
  private LuaTable metatable;

  LuaTable metatable() {
    return metatable;
  }

  /** Gives it methods and, by {@code __name}, the name of its kind. */
  protected void setMetatable(LuaTable table) {
    metatable = table;
  }
}
