package io.impscript.rpm.lua;

/** One call of a function of the program. */
final class Frame {
  final Lua lua;
  final Prototype prototype;
  final Cell[] locals;
  final Cell[] outer;
  final Object[] more;
  int line;

  Frame(Lua lua, Prototype prototype, Cell[] outer, Object[] more) {
    this.lua = lua;
    this.prototype = prototype;
    this.locals = new Cell[prototype.locals];
    this.outer = outer;
    this.more = more;
    this.line = prototype.line;
  }

  String place() {
    return prototype.chunk + ":" + line + ": ";
  }
}
