package io.impscript.rpm.lua;

/** Kinds of values. */
final class Types {
  private Types() {}

  static String name(Object value) {
    if (value == null) {
      return "nil";
    }
    if (value instanceof Boolean) {
      return "boolean";
    }
    if (value instanceof Number) {
      return "number";
    }
    return value instanceof String ? "string" : nameOfObject(value);
  }

  private static String nameOfObject(Object value) {
    if (value instanceof LuaTable) {
      return "table";
    }
    return value instanceof LuaFunction ? "function" : "userdata";
  }

  static boolean isTrue(Object value) {
    return value != null && !Boolean.FALSE.equals(value);
  }
}
