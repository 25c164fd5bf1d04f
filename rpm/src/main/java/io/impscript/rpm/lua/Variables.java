package io.impscript.rpm.lua;

/** Names and fields. */
final class Variables {
  private Variables() {}

  static final class Local extends Expression.Variable {
    private final int number;
    private final String name;

    Local(int line, int number, String name) {
      super(line);
      this.number = number;
      this.name = name;
    }

    @Override
    Object value(Frame frame) {
      return frame.locals[number].value;
    }

    @Override
    void assign(Frame frame, Object value) {
      frame.locals[number].value = value;
    }

    @Override
    String called() {
      return "(local '" + name + "')";
    }
  }

  static final class Outer extends Expression.Variable {
    private final int number;
    private final String name;

    Outer(int line, int number, String name) {
      super(line);
      this.number = number;
      this.name = name;
    }

    @Override
    Object value(Frame frame) {
      return frame.outer[number].value;
    }

    @Override
    void assign(Frame frame, Object value) {
      frame.outer[number].value = value;
    }

    @Override
    String called() {
      return "(upvalue '" + name + "')";
    }
  }

  /** A field of a table; a global name is one of the environment. */
  static final class Field extends Expression.Variable {
    private final Expression object;
    private final Expression key;
    private final boolean global;

    Field(int line, Expression object, Expression key, boolean global) {
      super(line);
      this.object = object;
      this.key = key;
      this.global = global;
    }

    @Override
    Object value(Frame frame) {
      Object table = object.value(frame);
      Object name = key.value(frame);
      frame.line = line;
      check(frame, table);
      return frame.lua.index(table, name);
    }

    @Override
    void assign(Frame frame, Object value) {
      assign(frame, object.value(frame), key.value(frame), value);
    }

    private void assign(Frame frame, Object table, Object name, Object value) {
      frame.line = line;
      check(frame, table);
      frame.lua.setIndex(table, name, value);
    }

    private void check(Frame frame, Object table) {
      if (!(table instanceof LuaTable) && frame.lua.metamethod(table, "__index") == null) {
        throw named(frame.lua, "index", table, object.called());
      }
    }

    @Override
    String called() {
      String kind = global ? "global" : "field";
      return key instanceof Constant constant && constant.value(null) instanceof String name
          ? "(" + kind + " '" + name + "')"
          : "";
    }
  }

  static final class Constant extends Expression {
    private final Object value;

    Constant(int line, Object value) {
      super(line);
      this.value = value;
    }

    @Override
    Object value(Frame frame) {
      return value;
    }
  }

  /** The rest of the arguments. */
  static final class More extends Expression {
    More(int line) {
      super(line);
    }

    @Override
    Object value(Frame frame) {
      return frame.more.length == 0 ? null : frame.more[0];
    }

    @Override
    Object[] values(Frame frame) {
      return frame.more.clone();
    }

    @Override
    boolean isMultiple() {
      return true;
    }
  }
}
