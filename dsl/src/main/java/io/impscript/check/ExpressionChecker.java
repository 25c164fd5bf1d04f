package io.impscript.check;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.diag.NearNames;
import io.impscript.model.SourceSpan;
import io.impscript.spec.WordInfo;
import io.impscript.syntax.Expr;
import io.impscript.syntax.Stmt;
import java.util.List;

/** Checks the names, methods and types of expressions. */
final class ExpressionChecker {
  private final Checker checker;
  private final CallChecker calls;

  ExpressionChecker(Checker checker) {
    this.checker = checker;
    this.calls = new CallChecker(checker, this);
  }

  /** An expression that stands as a statement. */
  void checkSaid(Expr expression, Scope scope) {
    if (expression instanceof Expr.Call call) {
      calls.check(call, scope);
    } else if (expression instanceof Expr.Name name && isWord(name.name(), scope)) {
      calls.check(withoutArguments(name), scope);
    } else {
      check(expression, scope);
    }
  }

  /** An expression whose value is wanted. */
  void check(Expr expression, Scope scope) {
    if (expression instanceof Expr.Name name) {
      checkName(name, scope);
    } else if (expression instanceof Expr.Call call) {
      calls.check(call, scope);
      checkGivesValue(call, scope);
    } else if (expression instanceof Expr.Closure closure) {
      checkClosure(closure, scope);
    } else if (expression instanceof Expr.Assign assign) {
      checkAssign(assign, scope);
    } else if (expression instanceof Expr.Binary binary) {
      checkChain(binary, scope);
    } else {
      checkTypes(expression);
      checkProperty(expression);
      TreeWalk.parts(expression).forEach(part -> check(part, scope));
    }
  }

  /**
   * Long chains of {@code +} lean to the left: walked by a loop, since they may be thousands long.
   */
  private void checkChain(Expr.Binary chain, Scope scope) {
    Expr rest = chain;
    while (rest instanceof Expr.Binary binary) {
      check(binary.right(), scope);
      rest = binary.left();
    }
    check(rest, scope);
  }

  void checkClosure(Expr.Closure closure, Scope scope) {
    Scope inner = scope.closure();
    for (Stmt.Variable parameter : closure.parameters()) {
      parameter.defaultValue().ifPresent(value -> check(value, scope));
      checker.declare(parameter, ValueType.UNKNOWN, inner);
    }
    if (closure.implicitIt()) {
      inner.declare(new Scope.Symbol("it", ValueType.UNKNOWN, closure.span()));
    }
    new StatementChecker(checker).checkBody(closure.body().statements(), inner);
  }

  private void checkName(Expr.Name name, Scope scope) {
    if (scope.find(name.name()).isPresent()) {
      return;
    }
    checker.found().add(unknownName(name, scope));
  }

  private Diagnostic unknownName(Expr.Name name, Scope scope) {
    String wanted = name.name();
    if (isWord(wanted, scope)) {
      return diagnostic(
          DiagnosticCode.UNKNOWN_VARIABLE,
          name.span(),
          "'" + wanted + "' is a word, not a variable",
          "a word says something to the recipe; it cannot be read back");
    } else if (checker.functions().containsKey(wanted)) {
      return diagnostic(
          DiagnosticCode.UNKNOWN_VARIABLE,
          name.span(),
          "'" + wanted + "' is a function",
          "call it: " + wanted + "()");
    } else if (wanted.equals("it")) {
      return diagnostic(
          DiagnosticCode.UNKNOWN_VARIABLE,
          name.span(),
          "'it' is not known here",
          "inside a block, the 'it' of a closure around it is hidden: name the closure's parameter,"
              + " as in .each { arch -> … }");
    } else if (Impure.isClassName(wanted)) {
      return Impure.classRefused(wanted, name.span());
    }
    return scope
        .findHidden(wanted)
        .map(symbol -> hidden(name, symbol))
        .orElseGet(() -> undeclared(name, scope));
  }

  private Diagnostic undeclared(Expr.Name name, Scope scope) {
    Diagnostic diagnostic =
        Diagnostic.of(
            DiagnosticCode.UNKNOWN_VARIABLE, name.span(), "nothing declares '" + name.name() + "'");
    return NearNames.hint(name.name(), scope.names())
        .map(diagnostic::withHint)
        .orElse(
            diagnostic.withHint(
                "text stands in quotes: '" + name.name() + "'; a variable is declared with 'def'"));
  }

  private static Diagnostic hidden(Expr.Name name, Scope.Symbol symbol) {
    return diagnostic(
            DiagnosticCode.UNKNOWN_VARIABLE,
            name.span(),
            "a function does not see the script's variable '" + name.name() + "'",
            "pass it to the function as an argument")
        .withRelated(symbol.place(), "declared here");
  }

  private void checkGivesValue(Expr.Call call, Scope scope) {
    boolean isWord = call.target().isEmpty() && scope.find(call.name()).isEmpty();
    if (isWord && !scope.block().word(call.name()).map(WordInfo::givesValue).orElse(true)) {
      checker.report(
          DiagnosticCode.WRONG_ARGUMENT,
          call.nameSpan(),
          "'" + call.name() + "' gives no value",
          "let it stand on a line of its own");
    }
  }

  private void checkAssign(Expr.Assign assign, Scope scope) {
    check(assign.value(), scope);
    if (assign.target() instanceof Expr.Name name) {
      checkAssigned(name, assign, scope);
    } else {
      check(assign.target(), scope);
    }
  }

  private void checkAssigned(Expr.Name name, Expr.Assign assign, Scope scope) {
    if (scope.find(name.name()).isPresent()) {
      return;
    }
    if (isWord(name.name(), scope)) {
      checker.report(
          DiagnosticCode.UNKNOWN_VARIABLE,
          name.span().to(assign.span()),
          "'" + name.name() + "' is a word, not a variable",
          "leave the equals sign out: " + name.name() + " …");
    } else if (scope.findHidden(name.name()).isPresent()) {
      checkName(name, scope);
    } else {
      checker.report(
          DiagnosticCode.UNKNOWN_VARIABLE,
          name.span(),
          "nothing declares '" + name.name() + "'",
          NearNames.hint(name.name(), scope.names())
              .orElse("declare it: def " + name.name() + " = …"));
    }
  }

  private void checkTypes(Expr expression) {
    if (expression instanceof Expr.Cast cast) {
      Types.check(cast.type(), cast.span(), checker);
    } else if (expression instanceof Expr.InstanceOf test) {
      Types.check(test.type(), test.span(), checker);
    }
  }

  private void checkProperty(Expr expression) {
    if (expression instanceof Expr.Property property && Impure.isRefusedProperty(property.name())) {
      checker.found().add(Impure.methodRefused(property.name(), property.nameSpan()));
    }
  }

  private static boolean isWord(String name, Scope scope) {
    return scope.block().word(name).isPresent();
  }

  private static Expr.Call withoutArguments(Expr.Name name) {
    return new Expr.Call(
        java.util.Optional.empty(),
        name.name(),
        Expr.Access.PLAIN,
        List.of(),
        name.span(),
        name.span());
  }

  private static Diagnostic diagnostic(
      DiagnosticCode code, SourceSpan place, String message, String hint) {
    return Diagnostic.of(code, place, message).withHint(hint);
  }
}
