package io.impscript.syntax;

import io.impscript.model.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Blocks handed over as values, and lambdas. */
final class ClosureParser {
  private final Parsing p;

  ClosureParser(Parsing p) {
    this.p = p;
  }

  /** The closure whose brace comes next. */
  Expr.Closure closure() {
    return p.switches.apart(() -> p.deeper(this::braced));
  }

  private Expr.Closure braced() {
    Token start = p.cursor.peek();
    boolean arrow = arrowAhead();
    List<Stmt.Variable> parameters = new ArrayList<>();
    List<Stmt> body = new ArrayList<>();
    p.between(
        () -> {
          if (arrow) {
            parameters.addAll(p.declarations.parameters("->"));
            p.cursor.next();
          }
          p.statements.until("}", body);
        });
    SourceSpan span = p.since(start);
    Stmt.Block block = new Stmt.Block(List.copyOf(body), span);
    p.comments.atEndOf(block);
    return new Expr.Closure(List.copyOf(parameters), !arrow, block, span);
  }

  /** Whether the block whose brace comes next starts with parameters. */
  boolean arrowAhead() {
    int i = 1;
    while (!p.cursor.peek(i).is("->")) {
      Token token = p.cursor.peek(i);
      boolean lineEnds = token.newline() && i > 1 && !p.cursor.peek(i - 1).is(",");
      if (lineEnds || !mayBeAmongParameters(token, i)) {
        return false;
      }
      i = token.kind() == TokenKind.OPEN ? p.cursor.partnerAhead(i) + 1 : i + 1;
    }
    return true;
  }

  private static boolean mayBeAmongParameters(Token token, int at) {
    return switch (token.kind()) {
      case NAME -> true;
      case KEYWORD -> at > 1 || isTypeWord(token);
      case SYMBOL -> at > 1 && !token.is(";") && !token.is(":");
      case STRING, NUMBER, OPEN -> at > 1;
      default -> false;
    };
  }

  private static boolean isTypeWord(Token token) {
    return token.is("def") || token.is("final") || Keywords.PRIMITIVES.contains(token.text());
  }

  /** Whether {@code x -> …} comes next. */
  boolean bareLambdaAhead() {
    return p.cursor.peek().isName() && p.cursor.peek(1).is("->");
  }

  Expr.Closure bareLambda() {
    Token name = p.cursor.next();
    Stmt.Variable parameter =
        new Stmt.Variable(name.text(), Optional.empty(), Optional.empty(), p.span(name));
    return arrowBody(name, List.of(parameter));
  }

  /** {@code (a, b) -> …}. */
  Expr.Closure lambda() {
    Token start = p.cursor.peek();
    List<Stmt.Variable> parameters = new ArrayList<>();
    p.between(() -> parameters.addAll(p.declarations.parameters(")")));
    return arrowBody(start, List.copyOf(parameters));
  }

  private Expr.Closure arrowBody(Token start, List<Stmt.Variable> parameters) {
    p.cursor.next();
    Stmt.Block body = p.switches.apart(() -> p.deeper(this::lambdaBody));
    return new Expr.Closure(parameters, false, body, p.since(start));
  }

  private Stmt.Block lambdaBody() {
    if (p.cursor.is("{")) {
      return p.statements.block();
    }
    Expr value = p.expressions.expression();
    return new Stmt.Block(List.of(new Stmt.Evaluate(value, value.span())), value.span());
  }
}
