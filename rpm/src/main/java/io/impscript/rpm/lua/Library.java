package io.impscript.rpm.lua;

import java.util.Map;

/** Tables of functions of the host. */
final class Library {
  private Library() {}

  /** Adds functions to a table, by name. */
  public static LuaTable add(LuaTable table, Map<String, LuaFunction.Body> functions) {
    functions.keySet().stream()
        .sorted()
        .forEach(name -> table.set(name, LuaFunction.of(name, functions.get(name))));
    return table;
  }
}
