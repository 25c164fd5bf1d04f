package io.impscript.rpm.lua;

/** A function, of the program or of the host. */
public abstract class LuaFunction {
  /** No result. */
  static final Object[] NOTHING = {};

  /** What a function of the host does. */
  @FunctionalInterface
  public interface Body {
    /**
     * @return one result: null is nil; an array of objects is several results or none
     */
    Object call(Args args);
  }

  abstract Object[] call(Lua lua, Object[] arguments);

  /**
   * A function of the host.
   *
   * @param name to be used in messages
   */
  public static LuaFunction of(String name, Body body) {
    return new LuaFunction() {
      @Override
      Object[] call(Lua lua, Object[] arguments) {
        Object result = body.call(new Args(lua, name, arguments));
        return result instanceof Object[] several ? several : new Object[] {result};
      }
    };
  }

  /** Several results. */
  public static Object[] results(Object... values) {
    return values;
  }
}
