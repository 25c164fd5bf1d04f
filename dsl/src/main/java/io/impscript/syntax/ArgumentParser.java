package io.impscript.syntax;

import io.impscript.diag.DiagnosticCode;
import java.util.ArrayList;
import java.util.List;
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
    return List.copyOf(arguments);
  }

  /** Whether an argument of a call without parentheses comes next. */
  boolean argumentAhead() {
    Token token = p.cursor.peek();
    if (token.newline()) {
      return false;
    }
    return switch (token.kind()) {
      case NAME, STRING, NUMBER, TEMPLATE_START -> true;
      case KEYWORD -> keywordArgument(token);
      case SYMBOL -> token.is("!") || token.is("~");
      default -> false;
    };
  }

  private boolean keywordArgument(Token token) {
    return p.cursor.peek(1).is(":")
        || switch (token.text()) {
          case "true", "false", "null", "new", "switch", "this", "super" -> true;
          default -> false;
        };
  }

  /**
   * Whether a call without parentheses comes next whose first argument starts with a bracket, as in
   * {@code word (a), b}: the comma tells that the bracket is not a call or index of its own.
   */
  boolean commandWithBracketAhead() {
    int name = dottedNameLength();
    Token first = p.cursor.peek(name);
    if (name == 0 || first.kind() != TokenKind.OPEN || first.is("?[") || first.newline()) {
      return false;
    }
    int i = name;
    while (!ends(p.cursor.peek(i))) {
      i = p.cursor.peek(i).kind() == TokenKind.OPEN ? i + p.cursor.partnerAhead(i) + 1 : i + 1;
    }
    return p.cursor.peek(i).is(",") && !p.cursor.peek(i).newline();
  }

  private static boolean ends(Token token) {
    return token.newline()
        || token.is(",")
        || token.is(";")
        || token.is("=")
        || token.kind() == TokenKind.CLOSE
        || token.isEnd();
  }

  private int dottedNameLength() {
    if (!p.cursor.peek().isName()) {
      return 0;
    }
    int length = 1;
    while (p.cursor.peek(length).is(".") && p.cursor.peek(length + 1).isWord()) {
      length += 2;
    }
    return length;
  }

  /** A call without parentheses, whose name has been read. */
  Expr command(Token start, Expr called) {
    if (!isName(start, called)) {
      throw p.fail(SyntaxMessages.missingSeparator(p));
    }
    return p.paths.called(start, called, commandArguments(), true);
  }

  private boolean isName(Token start, Expr called) {
    return !start.is("(") && (called instanceof Expr.Name || called instanceof Expr.Property);
  }

  private List<Expr.Argument> commandArguments() {
    List<Expr.Argument> arguments = new ArrayList<>();
    boolean more = true;
    while (more) {
      arguments.add(argument(false));
      more = moreArguments(arguments);
    }
    return List.copyOf(arguments);
  }

  private boolean moreArguments(List<Expr.Argument> arguments) {
    if (p.cursor.is("{") && !p.cursor.peek().newline()) {
      arguments.add(looseBlock());
    }
    if (p.cursor.isHere(",")) {
      p.cursor.next();
      return true;
    }
    if (argumentAhead()) {
      p.report(SyntaxMessages.missingComma(p));
      return true;
    }
    return false;
  }

  /** A block that stands after an argument without parentheses: Groovy gives it to the argument. */
  private Expr.Argument looseBlock() {
    Token open = p.cursor.peek();
    p.refuse(SyntaxMessages.blockAfterArgument(p));
    Expr closure = p.closures.closure();
    return new Expr.Argument(Optional.empty(), closure, p.since(open));
  }

  private Expr.Argument argument(boolean lambda) {
    Token start = p.cursor.peek();
    if (start.is("*") && p.cursor.peek(1).is(":")) {
      throw p.fail(p.unsupported.spreadMap(start));
    }
    if ((start.isWord() || start.kind() == TokenKind.STRING) && p.cursor.peek(1).is(":")) {
      return named(start);
    }
    Expr value = lambda && p.closures.bareLambdaAhead() ? p.closures.bareLambda() : positional();
    if (p.cursor.is(":")) {
      throw p.fail(p.unsupported.computedArgument(start));
    }
    return checked(new Expr.Argument(Optional.empty(), value, p.since(start)), start);
  }

  private Expr.Argument named(Token start) {
    p.cursor.next();
    p.cursor.next();
    String name = start.isWord() ? start.text() : (String) start.value();
    Expr value = p.expressions.expression();
    return new Expr.Argument(Optional.of(name), value, p.since(start));
  }

  /** An assignment among arguments is meant to be a named one. */
  private Expr.Argument checked(Expr.Argument argument, Token start) {
    if (argument.value() instanceof Expr.Assign assign
        && assign.target() instanceof Expr.Name name
        && assign.operator().equals("=")) {
      p.report(SyntaxMessages.equalsForColon(p, name, assign));
      return new Expr.Argument(Optional.of(name.name()), assign.value(), argument.span());
    }
    return argument;
  }

  /** A value, or a list to be spread. */
  Expr positional() {
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
    if (startsElement(p.cursor.peek())) {
      p.report(SyntaxMessages.missingComma(p));
    } else {
      throw p.fail(SyntaxMessages.unexpected(p));
    }
  }

  /** The comma between two elements where none may stand after the last. */
  void commaBeforeMore(String close) {
    comma();
    if (p.cursor.is(close)) {
      throw p.fail(
          p.at(DiagnosticCode.SYNTAX, p.cursor.previous(), "a value is missing after the comma"));
    }
  }

  private static boolean startsElement(Token token) {
    return switch (token.kind()) {
      case NAME, STRING, NUMBER, TEMPLATE_START, OPEN -> true;
      case KEYWORD -> !Operators.isOperator(token.text());
      default -> false;
    };
  }
}
