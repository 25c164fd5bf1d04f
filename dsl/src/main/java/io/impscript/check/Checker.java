package io.impscript.check;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.diag.Diagnostics;
import io.impscript.model.SourceSpan;
import io.impscript.syntax.Stmt;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the parts of a check share.
 *
 * @param functions all functions that can be called, own and included ones
 * @param assigned names that are assigned to after their declaration
 */
record Checker(
    CheckContext context,
    Map<String, Stmt.Function> functions,
    Set<String> assigned,
    Diagnostics found) {

  Diagnostic report(DiagnosticCode code, SourceSpan place, String message, String... hints) {
    Diagnostic diagnostic = Diagnostic.of(code, place, message);
    for (String hint : hints) {
      diagnostic = diagnostic.withHint(hint);
    }
    found.add(diagnostic);
    return diagnostic;
  }

  /** Declares a name, unless it is visible already, which Groovy forbids. */
  void declare(Stmt.Variable variable, ValueType inferred, Scope scope) {
    Types.check(variable, this);
    scope.find(variable.name()).ifPresent(first -> reportRepeated(variable, first));
    ValueType type = variable.type().map(Types::of).orElse(inferred);
    boolean known = !assigned.contains(variable.name()) || variable.type().isPresent();
    scope.declare(
        new Scope.Symbol(variable.name(), known ? type : ValueType.UNKNOWN, variable.span()));
  }

  private void reportRepeated(Stmt.Variable variable, Scope.Symbol first) {
    found.add(
        Diagnostic.of(
                DiagnosticCode.REPEATED_VARIABLE,
                variable.span(),
                "a variable '" + variable.name() + "' is declared already")
            .withHint("give this one another name, or assign to the first without 'def'")
            .withRelated(first.place(), "first declared here"));
  }

  /** A function sees its parameters, other functions and the words of the script, nothing else. */
  void checkFunction(Stmt.Function function, Scope top) {
    Scope scope = Scope.function(top);
    ExpressionChecker expressions = new ExpressionChecker(this);
    for (Stmt.Variable parameter : function.parameters()) {
      parameter.defaultValue().ifPresent(value -> expressions.check(value, scope));
      declare(parameter, ValueType.UNKNOWN, scope);
    }
    new StatementChecker(this).checkBody(function.body().statements(), scope);
  }

  List<String> functionNames() {
    return functions.keySet().stream().sorted().toList();
  }
}
