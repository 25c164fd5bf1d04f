package io.impscript.check;

import io.impscript.diag.DiagnosticCode;
import io.impscript.model.SourceSpan;
import io.impscript.syntax.Expr;
import io.impscript.syntax.Stmt;
import java.util.List;
import java.util.Optional;

/** Checks statements, each in the scope of those before it. */
final class StatementChecker {
  private final Checker checker;
  private final ExpressionChecker expressions;

  StatementChecker(Checker checker) {
    this.checker = checker;
    this.expressions = new ExpressionChecker(checker);
  }

  void checkTop(List<Stmt> statements, Scope scope) {
    checkBody(statements, scope);
  }

  /** The statements of a script, function, closure or block. */
  void checkBody(List<Stmt> statements, Scope scope) {
    for (int i = 0; i < statements.size(); i++) {
      Stmt statement = statements.get(i);
      check(statement, scope);
      boolean isValue = !scope.saysWords() && i == statements.size() - 1;
      if (statement instanceof Stmt.Evaluate evaluate && !isValue) {
        checkHasEffect(evaluate, i == 0 ? null : statements.get(i - 1));
      }
    }
  }

  private void check(Stmt statement, Scope scope) {
    if (statement instanceof Stmt.Evaluate s) {
      expressions.checkSaid(s.expression(), scope);
    } else if (statement instanceof Stmt.Declare s) {
      checkDeclare(s, scope);
    } else if (statement instanceof Stmt.If s) {
      expressions.check(s.condition(), scope);
      checkBlock(s.then(), scope.inner());
      s.otherwise().ifPresent(other -> check(other, scope));
    } else if (statement instanceof Stmt.Block s) {
      checkBlock(s, scope.inner());
    } else if (statement instanceof Stmt.Return s) {
      s.value().ifPresent(value -> expressions.check(value, scope));
    } else if (statement instanceof Stmt.Assert s) {
      expressions.check(s.condition(), scope);
      s.message().ifPresent(message -> expressions.check(message, scope));
    } else if (statement instanceof Stmt.Break s) {
      checkInLoop("break", s.span(), scope);
    } else if (statement instanceof Stmt.Continue s) {
      checkInLoop("continue", s.span(), scope);
    } else {
      checkLoop(statement, scope);
    }
  }

  private void checkLoop(Stmt statement, Scope scope) {
    if (statement instanceof Stmt.ForIn s) {
      expressions.check(s.items(), scope);
      Scope inner = scope.loop();
      checker.declare(s.variable(), ValueType.UNKNOWN, inner);
      checkBlock(s.body(), inner.inner());
    } else if (statement instanceof Stmt.ForLoop s) {
      Scope inner = scope.loop();
      s.init().ifPresent(init -> check(init, inner));
      s.condition().ifPresent(condition -> expressions.check(condition, inner));
      s.update().forEach(update -> expressions.checkSaid(update, inner));
      checkBlock(s.body(), inner.inner());
    } else if (statement instanceof Stmt.While s) {
      expressions.check(s.condition(), scope);
      checkBlock(s.body(), scope.loop());
    } else if (statement instanceof Stmt.Switch s) {
      checkSwitch(s, scope);
    }
  }

  private void checkSwitch(Stmt.Switch statement, Scope scope) {
    expressions.check(statement.subject(), scope);
    for (Stmt.Case one : statement.cases()) {
      one.values().forEach(value -> expressions.check(value, scope));
      checkBlock(one.body(), scope.loop());
    }
  }

  private void checkBlock(Stmt.Block block, Scope scope) {
    checkBody(block.statements(), scope);
  }

  private void checkDeclare(Stmt.Declare statement, Scope scope) {
    statement.value().ifPresent(value -> expressions.check(value, scope));
    ValueType type =
        statement.several()
            ? ValueType.UNKNOWN
            : statement.value().map(value -> Types.of(value, scope)).orElse(ValueType.UNKNOWN);
    statement.variables().forEach(variable -> checker.declare(variable, type, scope));
  }

  private void checkInLoop(String word, SourceSpan place, Scope scope) {
    if (!scope.inLoop()) {
      checker.report(
          DiagnosticCode.SYNTAX,
          place,
          "'" + word + "' stands outside a loop",
          "it ends a 'for' or 'while'; out of a closure such as 'each', use 'return'");
    }
  }

  /** A value alone on a line is most often the rest of a list whose comma was forgotten. */
  private void checkHasEffect(Stmt.Evaluate statement, Stmt before) {
    if (hasEffect(statement.expression()) || checker.context().interactive()) {
      return;
    }
    Optional<SourceSpan> call = callJustAbove(statement, before);
    if (call.isPresent()) {
      SourceSpan end = call.get();
      SourceSpan place =
          new SourceSpan(
              end.file(), end.endLine(), end.endColumn() - 1, end.endLine(), end.endColumn());
      checker.report(
          DiagnosticCode.MISSING_COMMA,
          place,
          "a comma is missing here",
          "the next line holds another value, which would be left out without it");
    } else {
      checker.report(
          DiagnosticCode.WRONG_ARGUMENT,
          statement.span(),
          "this value stands alone and does nothing",
          "give it to a word, or delete it");
    }
  }

  private static Optional<SourceSpan> callJustAbove(Stmt.Evaluate statement, Stmt before) {
    boolean follows =
        before instanceof Stmt.Evaluate above
            && above.expression() instanceof Expr.Call
            && above.span().endLine() + 1 == statement.span().startLine();
    return follows ? Optional.of(before.span()) : Optional.empty();
  }

  private static boolean hasEffect(Expr expression) {
    return !(expression instanceof Expr.Literal
        || expression instanceof Expr.Template
        || expression instanceof Expr.ListLiteral
        || expression instanceof Expr.MapLiteral
        || expression instanceof Expr.Range
        || expression instanceof Expr.Binary binary && !binary.operator().equals("<<")
        || expression instanceof Expr.Unary
        || expression instanceof Expr.Closure
        || expression instanceof Expr.Cast);
  }
}
