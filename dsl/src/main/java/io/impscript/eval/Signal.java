package io.impscript.eval;

/** How a statement ended, where it did not end by reaching its end. Never a value of a script. */
record Signal(Kind kind, Object value) {
  enum Kind {
    BREAK,
    CONTINUE,
    RETURN
  }

  static final Signal BREAK = new Signal(Kind.BREAK, null);
  static final Signal CONTINUE = new Signal(Kind.CONTINUE, null);

  static Signal returning(Object value) {
    return new Signal(Kind.RETURN, value);
  }

  /** The value of a body that ended with a signal or with the value of its last statement. */
  static Object unwrap(Object result) {
    return result instanceof Signal signal ? signal.value : result;
  }
}
