package io.impscript.syntax;

import io.impscript.diag.DiagnosticCode;

/** The smallest expressions: names, values, and what stands in brackets. */
final class PrimaryParser {
  private final Parsing p;

  PrimaryParser(Parsing p) {
    this.p = p;
  }

  Expr primary() {
    Token token = p.cursor.peek();
    return switch (token.kind()) {
      case NAME -> name();
      case STRING, NUMBER -> p.literals.plain();
      case TEMPLATE_START -> p.literals.template();
      case KEYWORD -> keyword(token);
      case OPEN -> bracket(token);
      default -> throw p.fail(SyntaxMessages.missingValue(p));
    };
  }

  private Expr name() {
    Token token = p.cursor.next();
    return new Expr.Name(token.text(), p.span(token));
  }

  private Expr keyword(Token token) {
    return switch (token.text()) {
      case "true", "false" -> constant(token.text().equals("true"));
      case "null" -> constant(null);
      case "switch" -> p.switches.expression();
      case "new" -> p.refused.creation();
      case "else" -> throw looseElse(token);
      default -> throw p.fail(p.refused.keyword(token));
    };
  }

  /** An {@code else} without its {@code if}, unless that could not be read. */
  private ParseFailure looseElse(Token token) {
    boolean said = p.errors.damaged(p.cursor.previous().start(), token.start());
    return said ? new ParseFailure() : p.fail(p.refused.keyword(token));
  }

  private Expr constant(Object value) {
    Token token = p.cursor.next();
    return new Expr.Literal(value, p.span(token));
  }

  private Expr bracket(Token token) {
    return switch (token.text()) {
      case "(" -> parenthesised();
      case "[" -> p.literals.listOrMap();
      case "{" -> p.closures.closure();
      default -> throw p.fail(SyntaxMessages.missingValue(p));
    };
  }

  private Expr parenthesised() {
    int close = p.cursor.partnerAhead(0);
    if (p.cursor.peek(close + 1).is("->")) {
      return p.closures.lambda();
    }
    return castAhead(close) ? cast() : inner();
  }

  private Expr inner() {
    Expr[] inner = new Expr[1];
    Token start = p.cursor.peek();
    boolean assigned = p.cursor.peek(p.cursor.partnerAhead(0) + 1).is("=");
    p.between(
        () -> {
          inner[0] = p.expressions.whole();
          if (assigned && p.cursor.is(",")) {
            throw p.fail(p.refused.severalTargets(start));
          }
        });
    return inner[0] == null ? new Expr.Literal(null, p.since(start)) : inner[0];
  }

  /**
   * Whether Groovy takes these parentheses for a cast: a lone type in them, and a value after them.
   * It takes {@code (a) - b} for one too.
   */
  private boolean castAhead(int close) {
    int length = p.types.length(1);
    return length > 0 && length + 1 == close && startsOperand(p.cursor.peek(close + 1));
  }

  private static boolean startsOperand(Token token) {
    if (token.newline()) {
      return false;
    }
    return switch (token.kind()) {
      case NAME, KEYWORD, STRING, NUMBER, TEMPLATE_START -> !token.is("instanceof");
      case OPEN -> !token.is("?[");
      case SYMBOL -> isPrefix(token);
      default -> false;
    };
  }

  private static boolean isPrefix(Token token) {
    return switch (token.text()) {
      case "+", "-", "!", "~" -> true;
      default -> false;
    };
  }

  private Expr cast() {
    Token start = p.cursor.next();
    Token first = p.cursor.peek();
    String type = p.types.read(p.types.length(0));
    p.cursor.next();
    if (first.isName() && !Character.isUpperCase(lastPart(type).codePointAt(0))) {
      p.refuse(
          p.errors
              .at(
                  DiagnosticCode.SYNTAX,
                  start.start(),
                  p.cursor.previous().end(),
                  "Groovy takes '(" + type + ")' before a value for a type")
              .withHint("leave out the parentheses"));
    }
    Expr value = p.deeper(this::castOperand);
    return new Expr.Cast(type, value, p.since(start));
  }

  private static String lastPart(String type) {
    return type.substring(type.lastIndexOf('.') + 1);
  }

  /** A cast binds tighter than every operator with two sides. */
  private Expr castOperand() {
    return p.expressions.tightest();
  }
}
