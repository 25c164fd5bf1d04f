package io.impscript.rpm.lua;

/** Something that has a value. */
abstract class Expression {
  final int line;

  Expression(int line) {
    this.line = line;
  }

  abstract Object value(Frame frame);

  /** All values: calls may have several or none. */
  Object[] values(Frame frame) {
    return new Object[] {value(frame)};
  }

  boolean isMultiple() {
    return false;
  }

  /** What it is called in messages, such as {@code (global 'x')}; empty where it has no name. */
  String called() {
    return "";
  }

  /** Something that can be assigned to. */
  abstract static class Variable extends Expression {
    Variable(int line) {
      super(line);
    }

    abstract void assign(Frame frame, Object value);
  }

  static Object[] values(Expression[] list, Frame frame) {
    int last = list.length - 1;
    if (last < 0) {
      return LuaFunction.NOTHING;
    }
    Object[] single = new Object[list.length];
    for (int i = 0; i < last; i++) {
      single[i] = list[i].value(frame);
    }
    if (!list[last].isMultiple()) {
      single[last] = list[last].value(frame);
      return single;
    }
    Object[] rest = list[last].values(frame);
    Object[] all = new Object[last + rest.length];
    System.arraycopy(single, 0, all, 0, last);
    System.arraycopy(rest, 0, all, last, rest.length);
    return all;
  }

  /** Adds what a value is called to messages that blame it. */
  LuaError named(Lua lua, String problem, Object value, String called) {
    String name = called.isEmpty() ? "" : " " + called;
    return lua.error("attempt to " + problem + " a " + Types.name(value) + " value" + name);
  }
}
