package io.impscript.syntax;

import io.impscript.diag.DiagnosticCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Arguments, in parentheses and without. */
final class ArgumentParser {
  private final Parsing p;

  ArgumentParser(Parsing p) {
    this.p = p;
  }

  /** The arguments in the parentheses that come next. */
  List<Expr.Argument> inParentheses() {
    List<Expr.Argument> arguments = new ArrayList<>();
    p.between(
        () -> {
          while (!p.cursor.is(")")) {
            arguments.add(argument(true));
            if (!p.cursor.is(")")) {
              comma();
            }
          }
        });
    return distinct(arguments);
  }

  /** The arguments without those given twice, which are said. */
  List<Expr.Argument> distinct(List<Expr.Argument> arguments) {
    Map<String, Expr.Argument> byName = new HashMap<>();
    List<Expr.Argument> distinct = new ArrayList<>();
    for (Expr.Argument argument : arguments) {
      String name = argument.name().orElse(null);
      Expr.Argument first = name == null ? null : byName.putIfAbsent(name, argument);
      if (first == null) {
        distinct.add(argument);
      } else {
        p.report(ArgumentMessages.argumentTwice(name, first.span(), argument.span()));
      }
    }
    return List.copyOf(distinct);
  }

  boolean isNamed(Token token) {
    return (token.isWord() || token.kind() == TokenKind.STRING) && p.cursor.peek(1).is(":");
  }

  /**
   * The argument that comes next.
   *
   * @param lambda whether it may be {@code x -> …}
   */
  Expr.Argument argument(boolean lambda) {
    Token start = p.cursor.peek();
    if (start.is("*") && p.cursor.peek(1).is(":")) {
      throw p.fail(p.refused.spreadMap(start));
    }
    if (isNamed(start)) {
      return named(start);
    }
    if (colonMissing(start)) {
      return withoutColon(start);
    }
    Expr value = lambda && p.closures.bareLambdaAhead() ? p.closures.bareLambda() : value();
    if (p.cursor.is(":")) {
      throw p.fail(p.refused.computedArgument(start));
    }
    return checked(new Expr.Argument(Optional.empty(), value, p.since(start)));
  }

  /** Whether {@code , name 'value'} comes next. */
  private boolean colonMissing(Token start) {
    Token value = p.cursor.peek(1);
    return start.isName()
        && p.cursor.previous().is(",")
        && !value.newline()
        && (value.kind() == TokenKind.STRING
            || value.kind() == TokenKind.NUMBER
            || value.kind() == TokenKind.TEMPLATE_START);
  }

  private Expr.Argument withoutColon(Token start) {
    p.cursor.next();
    p.report(ArgumentMessages.missingNameColon(p, start));
    Expr value = p.expressions.expression();
    return new Expr.Argument(Optional.of(start.text()), value, p.since(start));
  }

  private Expr.Argument named(Token start) {
    p.cursor.next();
    p.cursor.next();
    String name = start.isWord() ? start.text() : (String) start.value();
    Expr value = noAssignment(p.expressions.expression());
    return new Expr.Argument(Optional.of(name), value, p.since(start));
  }

  /** A plain assignment among arguments is meant to be a named one. */
  private Expr.Argument checked(Expr.Argument argument) {
    if (argument.value() instanceof Expr.Assign assign
        && assign.target() instanceof Expr.Name name
        && assign.operator().equals("=")) {
      p.report(ArgumentMessages.equalsForColon(p, name, assign));
      return new Expr.Argument(Optional.of(name.name()), assign.value(), argument.span());
    }
    return new Expr.Argument(Optional.empty(), noAssignment(argument.value()), argument.span());
  }

  private Expr noAssignment(Expr value) {
    if (value instanceof Expr.Assign) {
      p.refuse(ArgumentMessages.assignmentAmong(value));
    }
    return value;
  }

  /** An element of a list or an index: a value, or a list to be spread. */
  Expr positional() {
    return noAssignment(value());
  }

  private Expr value() {
    Token start = p.cursor.peek();
    if (!start.is("*")) {
      return p.expressions.expression();
    }
    p.cursor.next();
    Expr value = p.expressions.expression();
    return new Expr.Spread(value, p.since(start));
  }

  /** The comma between two elements in brackets; where it is missing and clearly meant, says so. */
  void comma() {
    if (p.cursor.take(",")) {
      return;
    }
    if (startsValue(p.cursor.peek())) {
      p.report(ArgumentMessages.missingComma(p));
    } else {
      throw p.fail(SyntaxMessages.unexpected(p));
    }
  }

  /** The comma between two elements where none may stand after the last. */
  void commaBeforeMore(String close) {
    comma();
    if (p.cursor.is(close)) {
      throw p.fail(
          p.at(DiagnosticCode.SYNTAX, p.cursor.previous(), "a value is missing after the comma")
              .withHint("write the value, or take the comma away"));
    }
  }

  /** Whether a value starts with a token, and is no continuation of one before. */
  boolean startsValue(Token token) {
    return switch (token.kind()) {
      case NAME, STRING, NUMBER, TEMPLATE_START, OPEN -> true;
      case KEYWORD -> !Operators.isOperator(token.text());
      default -> false;
    };
  }
}
