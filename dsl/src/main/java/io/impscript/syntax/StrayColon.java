package io.impscript.syntax;

import java.util.ArrayList;
import java.util.List;

/**
 * Statements that start like a named argument, {@code word: value}. To Groovy that is a label; in a
 * script it is an argument whose comma is missing, or a word with a colon too much.
 */
final class StrayColon {
  private final Parsing p;
  private boolean jsonSaid;

  StrayColon(Parsing p) {
    this.p = p;
  }

  boolean ahead() {
    Token token = p.cursor.peek();
    boolean word = token.isWord() || token.kind() == TokenKind.STRING;
    return word && p.cursor.peek(1).is(":");
  }

  /** Whether a plain value comes next that was meant to be an argument of the call before. */
  boolean lostArgumentAhead(List<Stmt> before) {
    return switch (p.cursor.peek().kind()) {
      case STRING, NUMBER, TEMPLATE_START -> continuesCall(before);
      default -> false;
    };
  }

  void statement(List<Stmt> into) {
    if (continuesCall(into)) {
      p.report(ArgumentMessages.missingComma(p));
      into.add(continued((Stmt.Evaluate) into.remove(into.size() - 1)));
    } else if (labelAhead()) {
      p.unsupported.label();
      p.statements.statementDeeper(into);
    } else if (p.cursor.peek().kind() == TokenKind.STRING) {
      json();
    } else {
      into.add(word());
    }
  }

  /**
   * Whether the statement before is a call without parentheses and this line is indented under it.
   */
  private boolean continuesCall(List<Stmt> before) {
    if (before.isEmpty() || p.cursor.previous().kind() == TokenKind.CLOSE) {
      return false;
    }
    SourceText source = p.errors.source();
    Stmt last = before.get(before.size() - 1);
    return last instanceof Stmt.Evaluate call
        && call.expression() instanceof Expr.Call
        && p.cursor.peek().newline()
        && source.column(p.cursor.peek().start()) > call.span().startColumn();
  }

  private Stmt continued(Stmt.Evaluate before) {
    Expr.Call call = (Expr.Call) before.expression();
    List<Expr.Argument> arguments = new ArrayList<>(call.arguments());
    arguments.addAll(p.commands.arguments());
    Expr.Call whole =
        new Expr.Call(
            call.target(),
            call.name(),
            call.access(),
            List.copyOf(arguments),
            call.nameSpan(),
            call.span().to(p.span(p.cursor.previous())));
    return new Stmt.Evaluate(whole, whole.span());
  }

  /** Whether a statement that can be left by its label comes next. */
  private boolean labelAhead() {
    return switch (p.cursor.peek(2).text()) {
      case "for", "while", "do", "switch" -> p.cursor.peek(2).isKeyword();
      default -> false;
    };
  }

  private void json() {
    if (!jsonSaid) {
      p.report(ArgumentMessages.looksLikeJson(p));
    }
    jsonSaid = true;
    p.errors.treeLost();
    p.errors.damage(p.cursor.peek().start(), p.cursor.peek(1).end());
    throw new ParseFailure();
  }

  private Stmt word() {
    Token start = p.cursor.next();
    p.report(ArgumentMessages.colonAfterWord(p, start));
    p.cursor.next();
    Expr name = new Expr.Name(start.text(), p.span(start));
    Token value = p.cursor.peek();
    if (value.newline() || value.is("{") || value.is("[") || !p.arguments.startsValue(value)) {
      p.errors.treeLost();
      p.errors.damage(start.start(), start.end());
      throw new ParseFailure();
    }
    Expr call = p.commands.command(start, name);
    return new Stmt.Evaluate(call, call.span());
  }
}
