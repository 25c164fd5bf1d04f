package io.impscript.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Calls without parentheses, {@code word a, b: c}. */
final class CommandParser {
  private final Parsing p;

  CommandParser(Parsing p) {
    this.p = p;
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
   * Whether a call without parentheses comes next whose first argument stands in brackets, as in
   * {@code word (a), b}: the comma tells that the bracket is not a call or index of its own.
   */
  boolean commandWithBracketAhead() {
    int name = p.betweenBraces() ? dottedNameLength() : 0;
    Token first = p.cursor.peek(name);
    if (name == 0 || first.kind() != TokenKind.OPEN || first.is("?[") || first.newline()) {
      return false;
    }
    Token after = p.cursor.peek(p.cursor.partnerAhead(name) + 1);
    return after.is(",") && !after.newline();
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
    if (called instanceof Expr.Call call && p.cursor.previous().is(")") && !start.is("(")) {
      return outsideParentheses(start, call);
    }
    if (!isName(start, called)) {
      throw p.fail(SyntaxMessages.missingSeparator(p));
    }
    if (wordOperatorAhead()) {
      throw p.fail(SyntaxMessages.wordOperator(p));
    }
    return p.paths.called(start, called, arguments(), true);
  }

  /** {@code word('a') b: 'c'}: the rest was to stand inside the parentheses. */
  private Expr outsideParentheses(Token start, Expr.Call call) {
    if (!p.arguments.isNamed(p.cursor.peek())) {
      throw p.fail(SyntaxMessages.missingSeparator(p));
    }
    p.report(ArgumentMessages.outsideParentheses(p));
    List<Expr.Argument> arguments = new ArrayList<>(call.arguments());
    arguments.addAll(arguments());
    return new Expr.Call(
        call.target(),
        call.name(),
        call.access(),
        p.arguments.distinct(arguments),
        call.nameSpan(),
        p.since(start));
  }

  private boolean wordOperatorAhead() {
    Token word = p.cursor.peek();
    return (word.isName("and") || word.isName("or"))
        && !p.cursor.peek(1).newline()
        && p.arguments.startsValue(p.cursor.peek(1));
  }

  /**
   * A statement {@code word [a, b]}, which Groovy reads as an index, made the call that is meant;
   * other expressions as they are.
   */
  Expr withoutBrackets(Token start, Expr expression) {
    if (expression instanceof Expr.Index index
        && index.target() instanceof Expr.Name
        && p.cursor.peekAt(start, 1).space()) {
      Token bracket = p.cursor.peekAt(start, 1);
      p.report(ArgumentMessages.bracketsAfterWord(p, bracket, start));
      Expr list =
          new Expr.ListLiteral(
              index.indexes(), p.errors.span(bracket.start(), p.cursor.previous().end()));
      Expr.Argument argument = new Expr.Argument(Optional.empty(), list, list.span());
      return p.paths.called(start, index.target(), List.of(argument), true);
    }
    return expression;
  }

  private boolean isName(Token start, Expr called) {
    return !start.is("(") && (called instanceof Expr.Name || called instanceof Expr.Property);
  }

  /** Arguments without parentheses. */
  List<Expr.Argument> arguments() {
    List<Expr.Argument> arguments = new ArrayList<>();
    boolean more = true;
    while (more) {
      arguments.add(p.arguments.argument(false));
      more = moreArguments(arguments);
    }
    return p.arguments.distinct(arguments);
  }

  private boolean moreArguments(List<Expr.Argument> arguments) {
    if (p.cursor.is("{") && !p.cursor.peek().newline()) {
      arguments.add(looseBlock());
    }
    if (p.cursor.isHere(",")) {
      return !commaTooMuch(p.cursor.next());
    }
    if (argumentAhead() && wordOperatorAhead()) {
      throw p.fail(SyntaxMessages.wordOperator(p));
    }
    if (argumentAhead() && !statementHere()) {
      p.report(ArgumentMessages.missingComma(p));
      return true;
    }
    return false;
  }

  /** Whether a comma is followed by nothing, or by what is clearly the next statement. */
  private boolean commaTooMuch(Token comma) {
    Token next = p.cursor.peek();
    boolean nothing = next.is("}") || next.isEnd() || next.is(";");
    boolean statement = next.newline() && statementHere() && !indentedAfter(comma);
    if (nothing || statement) {
      p.report(ArgumentMessages.commaTooMuch(p, comma));
    }
    return nothing || statement;
  }

  /** Whether a line starts with the next token that is indented more than the one before. */
  private boolean indentedAfter(Token comma) {
    SourceText source = p.errors.source();
    int start = source.lineStart(source.line(comma.start()));
    while (Character.isWhitespace(source.text().charAt(start))) {
      start++;
    }
    return source.column(p.cursor.peek().start()) > source.column(start);
  }

  /** Whether a name and a value without a comma come next: no argument, but a call of its own. */
  boolean statementHere() {
    Token value = p.cursor.peek(1);
    return p.cursor.peek().isName()
        && !value.newline()
        && switch (value.kind()) {
          case STRING, NUMBER, TEMPLATE_START -> true;
          case NAME -> p.cursor.peek().newline();
          default -> false;
        };
  }

  /** A block that stands after an argument without parentheses: Groovy gives it to the argument. */
  private Expr.Argument looseBlock() {
    Token open = p.cursor.peek();
    p.report(ArgumentMessages.blockAfterArgument(p));
    Expr closure = p.closures.closure();
    return new Expr.Argument(Optional.empty(), closure, p.since(open));
  }
}
