package io.impscript.rpm.lua;

/** A function as it is written. */
final class Prototype {
  final String chunk;
  final int line;
  int parameters;
  boolean takesMore;
  int locals;

  /** For each variable from outside: of the function around it, a local or one from outside. */
  Capture[] captures = {};

  Statement.Block body;

  Prototype(String chunk, int line) {
    this.chunk = chunk;
    this.line = line;
  }

  record Capture(boolean isLocal, int number) {}
}
