package io.impscript.rpm.lua;

/** A function of the program, with the variables it has from outside. */
final class Closure extends LuaFunction {
  private final Prototype prototype;
  private final Cell[] outer;

  Closure(Prototype prototype, Cell[] outer) {
    this.prototype = prototype;
    this.outer = outer;
  }

  static Closure of(Prototype prototype, Frame frame) {
    Cell[] outer = new Cell[prototype.captures.length];
    for (int i = 0; i < outer.length; i++) {
      Prototype.Capture capture = prototype.captures[i];
      Cell[] from = capture.isLocal() ? frame.locals : frame.outer;
      outer[i] = from[capture.number()];
    }
    return new Closure(prototype, outer);
  }

  @Override
  Object[] call(Lua lua, Object[] arguments) {
    lua.budget().take(64L + 16L * (prototype.locals + arguments.length));
    Frame frame = new Frame(lua, prototype, outer, more(arguments));
    for (int i = 0; i < prototype.parameters; i++) {
      frame.locals[i] = new Cell(i < arguments.length ? arguments[i] : null);
    }
    lua.enter(frame);
    Object result = prototype.body.run(frame);
    lua.leave();
    return result instanceof Object[] values ? values : NOTHING;
  }

  private Object[] more(Object[] arguments) {
    int count = arguments.length - prototype.parameters;
    if (!prototype.takesMore || count <= 0) {
      return NOTHING;
    }
    Object[] more = new Object[count];
    System.arraycopy(arguments, prototype.parameters, more, 0, count);
    return more;
  }
}
