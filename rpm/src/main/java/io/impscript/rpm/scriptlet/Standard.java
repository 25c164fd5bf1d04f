package io.impscript.rpm.scriptlet;

import io.impscript.rpm.lua.LuaTable;
import io.impscript.rpm.lua.LuaUserdata;

/** A file that a process has from the start, or the one that takes everything. */
final class Standard extends LuaUserdata {
  private final boolean shown;

  /**
   * @param shown whether what is written to it is seen
   */
  Standard(boolean shown, LuaTable methods) {
    this.shown = shown;
    setMetatable(methods);
  }

  boolean isShown() {
    return shown;
  }
}
