package io.impscript.rpm.lua;

/** The arguments of a call of a host's function, with Lua's messages for wrong ones. */
public final class Args {
  private final Lua lua;
  private final String function;
  private final Object[] values;

  Args(Lua lua, String function, Object[] values) {
    this.lua = lua;
    this.function = function;
    this.values = values;
  }

  public Lua lua() {
    return lua;
  }

  public int count() {
    return values.length;
  }

  /**
   * @param number from 1
   * @return nil if there is none
   */
  public Object get(int number) {
    return number <= values.length ? values[number - 1] : null;
  }

  Object[] from(int number) {
    int count = Math.max(0, values.length - number + 1);
    Object[] rest = new Object[count];
    System.arraycopy(values, values.length - count, rest, 0, count);
    return rest;
  }

  boolean has(int number) {
    return get(number) != null;
  }

  /** Any value, but one must be given. */
  Object any(int number) {
    if (number > values.length) {
      throw wrong(number, "value expected");
    }
    return values[number - 1];
  }

  /** A text; numbers are taken for such. */
  public String text(int number) {
    Object value = get(number);
    if (value instanceof String text) {
      return text;
    }
    if (value instanceof Number) {
      return Numbers.text(value);
    }
    throw expected(number, "string");
  }

  public String text(int number, String otherwise) {
    return has(number) ? text(number) : otherwise;
  }

  /** A whole number. */
  public long integer(int number) {
    Object value = Numbers.of(get(number));
    if (value == null) {
      throw expected(number, "number");
    }
    Long whole = Numbers.whole(value);
    if (whole == null) {
      throw wrong(number, "number has no integer representation");
    }
    return whole;
  }

  public long integer(int number, long otherwise) {
    return has(number) ? integer(number) : otherwise;
  }

  Object number(int number) {
    Object value = Numbers.of(get(number));
    if (value == null) {
      throw expected(number, "number");
    }
    return value;
  }

  public LuaTable table(int number) {
    if (get(number) instanceof LuaTable table) {
      return table;
    }
    throw expected(number, "table");
  }

  LuaFunction function(int number) {
    if (get(number) instanceof LuaFunction function) {
      return function;
    }
    throw expected(number, "function");
  }

  private LuaError expected(int number, String kind) {
    String got = number > values.length ? "no value" : Types.name(get(number));
    return wrong(number, kind + " expected, got " + got);
  }

  /** The error that an argument is not as it must be. */
  public LuaError wrong(int number, String problem) {
    return lua.error("bad argument #" + number + " to '" + function + "' (" + problem + ")");
  }
}
