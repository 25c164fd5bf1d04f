package io.impscript.eval;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.syntax.Stmt;
import java.util.List;

/** Calls the functions and closures of scripts. */
final class Functions {
  private final Evaluator evaluator;

  Functions(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  Object call(Unit.Function function, Object[] arguments, Sayable top) {
    Stmt.Function code = function.code();
    if (!fits(code.parameters(), arguments.length)) {
      throw wrongCount(function, arguments.length);
    }
    Scope scope = Scope.root(function.home(), top);
    bind(code.parameters(), arguments, scope, true);
    return run(code.body(), scope);
  }

  Object call(ScriptClosure closure, Object[] arguments) {
    Scope scope = closure.scope().inner();
    List<Stmt.Variable> parameters = closure.code().parameters();
    if (closure.code().implicitIt() && arguments.length <= 1) {
      scope.declare("it", arguments.length == 0 ? null : arguments[0]);
    } else if (arguments.length == 0 && parameters.size() == 1 && !fits(parameters, 0)) {
      bind(parameters, new Object[] {null}, scope, false);
    } else if (fits(parameters, arguments.length)) {
      bind(parameters, arguments, scope, false);
    } else {
      throw wrongCount(closure, arguments.length);
    }
    return run(closure.code().body(), scope);
  }

  private Object run(Stmt.Block body, Scope scope) {
    evaluator.budget().enterCall();
    try {
      return Signal.unwrap(evaluator.statements().body(body, scope));
    } finally {
      evaluator.budget().leaveCall();
    }
  }

  private static boolean fits(List<Stmt.Variable> parameters, int given) {
    return given <= parameters.size() && given >= parameters.size() - defaults(parameters);
  }

  private static long defaults(List<Stmt.Variable> parameters) {
    return parameters.stream().filter(p -> p.defaultValue().isPresent()).count();
  }

  /** As in Groovy, the last parameters with a default are the first to go without an argument. */
  private void bind(
      List<Stmt.Variable> parameters, Object[] arguments, Scope scope, boolean strict) {
    long withDefault = defaults(parameters) - (parameters.size() - arguments.length);
    int next = 0;
    for (Stmt.Variable parameter : parameters) {
      boolean hasDefault = parameter.defaultValue().isPresent();
      boolean given = !hasDefault || withDefault-- > 0;
      Object value =
          given ? arguments[next++] : evaluator.eval(parameter.defaultValue().get(), scope);
      if (!Types.accepts(parameter.type(), value) && (strict || given)) {
        throw wrongType(parameter, value);
      }
      scope.declare(parameter.name(), parameter.type(), value);
    }
  }

  private static Failure wrongType(Stmt.Variable parameter, Object value) {
    String type = Types.plain(parameter.type().orElse("Object"));
    Diagnostic diagnostic =
        Diagnostic.of(
                DiagnosticCode.WRONG_ARGUMENT,
                null,
                "parameter '%s' takes %s, not %s"
                    .formatted(parameter.name(), type, Values.said(value)))
            .withRelated(parameter.span(), "declared here");
    return Failure.of(diagnostic);
  }

  private static Failure wrongCount(Unit.Function function, int given) {
    List<Stmt.Variable> parameters = function.code().parameters();
    Diagnostic diagnostic =
        Diagnostic.of(
                DiagnosticCode.WRONG_ARGUMENT,
                null,
                "function '%s' takes %s, not %d"
                    .formatted(function.code().name(), takes(parameters), given))
            .withRelated(function.code().nameSpan(), "declared here");
    return Failure.of(diagnostic);
  }

  private static Failure wrongCount(ScriptClosure closure, int given) {
    Diagnostic diagnostic =
        Diagnostic.of(
                DiagnosticCode.WRONG_ARGUMENT,
                null,
                "the closure takes %s, but is given %d"
                    .formatted(
                        closure.code().implicitIt()
                            ? "1 argument"
                            : takes(closure.code().parameters()),
                        given))
            .withRelated(closure.code().span().start(), "the closure");
    return Failure.of(diagnostic);
  }

  private static String takes(List<Stmt.Variable> parameters) {
    long most = parameters.size();
    long least = most - defaults(parameters);
    String count = least == most ? "" + most : least + " to " + most;
    return count + (most == 1 ? " argument" : " arguments");
  }
}
