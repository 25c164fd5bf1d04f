package io.impscript.eval;

import groovy.lang.Closure;
import java.util.Arrays;

/** A script's closure as Groovy's library wants it. */
final class LibraryClosure extends Closure<Object> {
  private final transient ScriptClosure code;

  LibraryClosure(ScriptClosure code) {
    super(null);
    this.code = code;
    this.maximumNumberOfParameters = code.maximum();
    this.parameterTypes = new Class<?>[code.maximum()];
    Arrays.fill(parameterTypes, Object.class);
  }

  ScriptClosure code() {
    return code;
  }

  /** What Groovy looks for by name. */
  public Object doCall(Object... arguments) {
    return code.call(arguments);
  }

  @Override
  public Object call() {
    return code.call();
  }

  @Override
  public Object call(Object... arguments) {
    return code.call(arguments);
  }

  @Override
  public Object call(Object argument) {
    return code.call(argument);
  }
}
