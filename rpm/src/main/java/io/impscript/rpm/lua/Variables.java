package io.impscript.rpm.lua;

/** Names and fields. */
final class Variables {
  private Variables() {}

  /** A variable of a function or of one around it. */
  private abstract static class Stored extends Expression.Variable {
    final int number;
    private final String called;

    Stored(int line, int number, String called) {
      super(line);
      this.number = number;
      this.called = called;
    }

    abstract Cell cell(Frame frame);

    @Override
    final Object value(Frame frame) {
      return cell(frame).value;
    }

    @Override
    final void assign(Frame frame, Object value) {
      cell(frame).value = value;
    }

    @Override
    final String called() {
      return called;
    }
  }

  static final class Local extends Stored {
    Local(int line, int number, String name) {
      super(line, number, "(local '" + name + "')");
    }

    @Override
    Cell cell(Frame frame) {
      return frame.locals[number];
    }
  }

  static final class Outer extends Stored {
    Outer(int line, int number, String name) {
      super(line, number, "(upvalue '" + name + "')");
    }

    @Override
    Cell cell(Frame frame) {
      return frame.outer[number];
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
