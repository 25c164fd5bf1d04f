package io.impscript.eval;

import io.impscript.syntax.Expr;
import io.impscript.syntax.Stmt;
import java.util.List;

/** A closure as a value: its code, and the variables that it sees. */
final class ScriptClosure {
  private final Expr.Closure code;
  private final Scope scope;
  private final Evaluator evaluator;

  ScriptClosure(Expr.Closure code, Scope scope, Evaluator evaluator) {
    this.code = code;
    this.scope = scope;
    this.evaluator = evaluator;
  }

  Expr.Closure code() {
    return code;
  }

  Scope scope() {
    return scope;
  }

  /** How many values it takes at most; a closure that names none takes one, {@code it}. */
  int maximum() {
    return code.implicitIt() ? 1 : code.parameters().size();
  }

  private long needed() {
    List<Stmt.Variable> parameters = code.parameters();
    return parameters.stream().filter(p -> p.defaultValue().isEmpty()).count();
  }

  Object call(Object... arguments) {
    return evaluator.functions().call(this, spread(arguments));
  }

  /** Calls it with an entry, or with key and value where it takes two. */
  Object callEntry(java.util.Map.Entry<?, ?> entry) {
    return maximum() == 2 ? call(entry.getKey(), entry.getValue()) : call(entry);
  }

  /** One list given to a closure of several parameters stands for several values. */
  private Object[] spread(Object[] arguments) {
    boolean fits =
        arguments.length == 1
            && maximum() != 1
            && arguments[0] instanceof List<?> list
            && list.size() >= needed()
            && list.size() <= maximum();
    return fits && maximum() > 0 ? ((List<?>) arguments[0]).toArray() : arguments;
  }
}
