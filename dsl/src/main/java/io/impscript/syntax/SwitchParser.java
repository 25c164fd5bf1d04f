package io.impscript.syntax;

import io.impscript.diag.DiagnosticCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * {@code switch}, with {@code case a:} and with {@code case a ->}. As a value it is, as in Groovy,
 * a closure that is called at once and returns the value of the case.
 */
final class SwitchParser {
  private final Parsing p;

  private Inside inside = Inside.NOTHING;

  /** What kind of switch is being read. */
  private enum Inside {
    NOTHING,
    /** One whose cases fall through, and may be left by break. */
    CASES,
    /** One with arrows, whose cases are not left early. */
    ARROWS,
    /** One that is a value. */
    VALUE
  }

  SwitchParser(Parsing p) {
    this.p = p;
  }

  /** Reads something that no switch around it reaches into: a closure or function. */
  <T> T apart(Supplier<T> construct) {
    return within(Inside.NOTHING, construct);
  }

  private <T> T within(Inside kind, Supplier<T> construct) {
    Inside outer = inside;
    inside = kind;
    try {
      return construct.get();
    } finally {
      inside = outer;
    }
  }

  /** Whether the label of the next case ends the statements of one. */
  boolean labelAhead() {
    Token token = p.cursor.peek();
    return inside != Inside.NOTHING
        && (token.is("case") || token.is("default"))
        && !p.cursor.peek(1).is("(");
  }

  Stmt statement() {
    return read(false);
  }

  Expr expression() {
    Token start = p.cursor.peek();
    Stmt.Switch cases = p.deeper(() -> read(true));
    Stmt.Block body = new Stmt.Block(List.of(cases), cases.span());
    Expr.Closure closure = new Expr.Closure(List.of(), false, body, cases.span());
    return new Expr.Call(
        Optional.of(closure), "call", Expr.Access.PLAIN, List.of(), p.span(start), p.since(start));
  }

  private Stmt.Switch read(boolean asValue) {
    Token start = p.cursor.next();
    Expr subject = p.controls.condition(start);
    if (!p.cursor.is("{")) {
      throw p.fail(SyntaxMessages.missingCases(p));
    }
    List<Stmt.Case> cases = within(asValue ? Inside.VALUE : Inside.CASES, this::cases);
    return new Stmt.Switch(subject, cases, p.since(start));
  }

  private List<Stmt.Case> cases() {
    List<Stmt.Case> cases = new ArrayList<>();
    p.between(() -> cases(cases));
    return List.copyOf(cases);
  }

  private void cases(List<Stmt.Case> cases) {
    while (!p.cursor.is("}")) {
      if (p.cursor.take(";")) {
        continue;
      }
      if (!p.cursor.is("case") && !p.cursor.is("default")) {
        throw p.fail(SyntaxMessages.missingCase(p));
      }
      cases.add(oneCase());
    }
  }

  private Stmt.Case oneCase() {
    Token start = p.cursor.next();
    List<Expr> values = new ArrayList<>();
    if (start.is("case")) {
      do {
        values.add(p.expressions.expression());
      } while (p.cursor.take(","));
    }
    boolean arrow = p.cursor.is("->");
    if (!p.cursor.take("->") && !p.cursor.take(":")) {
      throw p.fail(SyntaxMessages.missingCaseEnd(p));
    }
    if (arrow && inside == Inside.CASES) {
      inside = Inside.ARROWS;
    }
    Stmt.Block body = arrow ? arrowBody() : statements();
    return new Stmt.Case(List.copyOf(values), body, arrow, p.since(start));
  }

  private Stmt.Block statements() {
    Token start = p.cursor.peek();
    List<Stmt> body = new ArrayList<>();
    p.statements.until("}", body);
    return new Stmt.Block(body, body.isEmpty() ? p.span(start).start() : p.since(start));
  }

  private Stmt.Block arrowBody() {
    Stmt.Block body = statements();
    if (body.statements().size() != 1) {
      p.refuse(
          p.at(
                  DiagnosticCode.UNSUPPORTED_SYNTAX,
                  p.cursor.previous(),
                  "one statement or block stands after ->")
              .withHint("put the statements in braces"));
      return body;
    }
    Stmt only = body.statements().get(0);
    Stmt.Block whole = only instanceof Stmt.Block inner ? inner : body;
    return inside == Inside.VALUE ? returning(whole) : whole;
  }

  /** A block whose last expression is the value of its case. */
  private static Stmt.Block returning(Stmt.Block block) {
    List<Stmt> statements = new ArrayList<>(block.statements());
    int last = statements.size() - 1;
    if (last >= 0 && statements.get(last) instanceof Stmt.Evaluate value) {
      statements.set(last, new Stmt.Return(Optional.of(value.expression()), value.span()));
    }
    return new Stmt.Block(statements, block.span());
  }

  /** Whether {@code yield} and a value come next, in a switch that is a value. */
  boolean yieldAhead() {
    Token next = p.cursor.peek(1);
    return inside == Inside.VALUE
        && p.cursor.peek().isName("yield")
        && !next.newline()
        && !next.is("=")
        && !next.is(".");
  }

  Stmt yielded() {
    Token start = p.cursor.next();
    Expr value = p.expressions.expression();
    return new Stmt.Return(Optional.of(value), p.since(start));
  }

  /** Groovy lets nobody leave a case with an arrow by {@code return}, break or continue. */
  void refuseJump(Token jump) {
    if (inside == Inside.ARROWS || inside == Inside.VALUE) {
      p.refuse(
          p.at(
                  DiagnosticCode.SYNTAX,
                  jump,
                  "'" + jump.text() + "' cannot leave a case written with ->")
              .withHint("leave it out: such a case ends by itself"));
    }
  }
}
