package io.impscript.syntax;

import io.impscript.diag.DiagnosticCode;
import io.impscript.syntax.Operators.Operator;

/** Expressions with operators, by how tightly these bind. */
final class ExpressionParser {
  private final Parsing p;

  ExpressionParser(Parsing p) {
    this.p = p;
  }

  /** An expression; no call without parentheses. */
  Expr expression() {
    return binary(Operators.LOOSEST);
  }

  /** An expression, a call without parentheses, or a lambda without parentheses. */
  Expr whole() {
    if (p.closures.bareLambdaAhead()) {
      return p.closures.bareLambda();
    }
    return command();
  }

  /** An expression or a call without parentheses. */
  Expr command() {
    Token start = p.cursor.peek();
    if (p.commands.commandWithBracketAhead()) {
      return p.commands.command(start, p.paths.dottedName());
    }
    Expr expression = expression();
    return p.commands.argumentAhead() ? p.commands.command(start, expression) : expression;
  }

  /** An operand with its signs and nothing more. */
  Expr tightest() {
    Token operator = p.cursor.peek();
    if (!operator.is("-") && !operator.is("+") && !operator.is("!") && !operator.is("~")) {
      return prefix();
    }
    p.cursor.next();
    Token operandStart = p.cursor.peek();
    Expr operand = p.deeper(this::tightest);
    return signed(operator, operandStart, operand);
  }

  private Expr binary(int level) {
    return p.deeper(() -> operators(level));
  }

  private Expr operators(int level) {
    Token start = p.cursor.peek();
    Expr left = prefix();
    Operator operator = operatorAhead();
    while (operator != null && operator.level() >= level) {
      left = operation(start, left, operator);
      operator = operatorAhead();
    }
    return left;
  }

  private Operator operatorAhead() {
    Token token = p.cursor.peek();
    if (token.kind() != TokenKind.SYMBOL && token.kind() != TokenKind.KEYWORD) {
      return null;
    }
    if (token.is("==>")) {
      throw p.fail(p.refused.implication(token));
    }
    Operator operator = Operators.of(p.cursor.is(">") ? shift() : token.text());
    boolean here = operator != null && (operator.afterNewline() || !token.newline());
    return here && !isName(token) ? operator : null;
  }

  /** Whether {@code in} or {@code as} is the name of an argument here. */
  private boolean isName(Token token) {
    return token.isKeyword() && p.cursor.peek(1).is(":");
  }

  /** A right shift is several tokens, so that two type arguments may end in it. */
  private String shift() {
    int length = 1;
    while (length < 3 && p.cursor.peek(length).is(">") && joined(length)) {
      length++;
    }
    return ">".repeat(length);
  }

  private boolean joined(int ahead) {
    return p.cursor.peek(ahead - 1).end() == p.cursor.peek(ahead).start();
  }

  private Expr operation(Token start, Expr left, Operator operator) {
    skip(operator);
    return switch (operator.text()) {
      case "?" -> ternary(start, left);
      case "?:" -> {
        Expr otherwise = binary(Operators.CONDITIONAL);
        yield new Expr.Elvis(left, otherwise, p.since(start));
      }
      case "as" -> {
        String type = p.types.type();
        yield new Expr.Cast(type, left, p.since(start));
      }
      case "instanceof", "!instanceof" -> {
        String type = p.types.type();
        p.refused.patternVariable();
        p.refused.typeArguments(type);
        yield new Expr.InstanceOf(left, type, operator.text().startsWith("!"), p.since(start));
      }
      case "..", "..<", "<..", "<..<" -> range(start, left, operator);
      default ->
          operator.level() == Operators.ASSIGNMENT
              ? assign(start, left, operator)
              : plain(start, left, operator);
    };
  }

  private void skip(Operator operator) {
    int tokens =
        operator.text().startsWith(">>") && p.cursor.is(">") ? operator.text().length() : 1;
    for (int i = 0; i < tokens; i++) {
      p.cursor.next();
    }
  }

  private Expr plain(Token start, Expr left, Operator operator) {
    Expr right = binary(operator.level() + 1);
    return new Expr.Binary(operator.text(), left, right, p.since(start));
  }

  private Expr range(Token start, Expr left, Operator operator) {
    Expr right = binary(operator.level() + 1);
    boolean from = operator.text().startsWith("<");
    boolean to = operator.text().endsWith("<");
    return new Expr.Range(left, right, from, to, p.since(start));
  }

  private Expr ternary(Token start, Expr condition) {
    Expr then = expression();
    if (!p.cursor.take(":")) {
      throw p.fail(SyntaxMessages.missingColon(p, start));
    }
    Expr otherwise = binary(Operators.CONDITIONAL);
    return new Expr.Ternary(condition, then, otherwise, p.since(start));
  }

  private Expr assign(Token start, Expr target, Operator operator) {
    if (!isAssignable(target)) {
      p.refuse(
          p.errors
              .at(
                  DiagnosticCode.SYNTAX,
                  start.start(),
                  p.cursor.previous().start(),
                  "nothing can be assigned to this")
              .withHint("assign to a variable, a property or an element: name = value"));
    }
    if (p.cursor.is(">") && p.cursor.previous().end() == p.cursor.peek().start()) {
      throw p.fail(SyntaxMessages.fatArrow(p));
    }
    Expr value = whole();
    return new Expr.Assign(target, operator.text(), value, p.since(start));
  }

  private static boolean isAssignable(Expr target) {
    return target instanceof Expr.Name
        || target instanceof Expr.Property
        || target instanceof Expr.Index;
  }

  private Expr prefix() {
    Token operator = p.cursor.peek();
    if (operator.kind() != TokenKind.SYMBOL) {
      return p.paths.path();
    }
    return switch (operator.text()) {
      case "!", "~" -> unary(Operators.NOT);
      case "-", "+" -> unary(Operators.UNARY);
      case "++", "--" -> step();
      default -> p.paths.path();
    };
  }

  private Expr unary(int level) {
    Token operator = p.cursor.next();
    sameLine(operator, level);
    Token operandStart = p.cursor.peek();
    return signed(operator, operandStart, binary(level));
  }

  /** An operand with its sign; the sign before a plain number belongs to the number. */
  private Expr signed(Token operator, Token operandStart, Expr operand) {
    boolean number =
        operand instanceof Expr.Literal literal
            && literal.value() instanceof Number
            && !operandStart.is("(");
    boolean sign = operator.is("-") || operator.is("+");
    if (sign
        && (operandStart.is("true") || operandStart.is("false"))
        && operand instanceof Expr.Literal) {
      p.refuse(SyntaxMessages.signBeforeText(p, operator));
    }
    if (!number || !sign) {
      return new Expr.Unary(operator.text(), operand, p.since(operator));
    }
    if (operator.is("-") && operandStart.is("-")) {
      throw p.fail(SyntaxMessages.twoSigns(p, operator));
    }
    Object value = ((Expr.Literal) operand).value();
    return new Expr.Literal(operator.is("-") ? Numbers.negate(value) : value, p.since(operator));
  }

  /** Groovy takes no line end after a sign. */
  private void sameLine(Token operator, int level) {
    if (level == Operators.UNARY && p.cursor.peek().newline()) {
      throw p.fail(SyntaxMessages.missingOperand(p, operator));
    }
  }

  private Expr step() {
    Token operator = p.cursor.next();
    sameLine(operator, Operators.UNARY);
    Expr target = binary(Operators.UNARY);
    return new Expr.Step(operator.text(), target, true, p.since(operator));
  }
}
