package io.impscript.rpm.lua;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads expressions. */
final class ExpressionParser {
  private static final int UNARY = 12;
  private static final Set<String> UNARIES = Set.of("not", "-", "#", "~");

  /** How strong an operator binds to its left and right. */
  private record Strength(int left, int right) {
    static Strength of(int both) {
      return new Strength(both, both);
    }
  }

  private static final Map<String, Strength> STRENGTHS =
      Map.ofEntries(
          Map.entry("or", Strength.of(1)),
          Map.entry("and", Strength.of(2)),
          Map.entry("<", Strength.of(3)),
          Map.entry(">", Strength.of(3)),
          Map.entry("<=", Strength.of(3)),
          Map.entry(">=", Strength.of(3)),
          Map.entry("~=", Strength.of(3)),
          Map.entry("==", Strength.of(3)),
          Map.entry("|", Strength.of(4)),
          Map.entry("~", Strength.of(5)),
          Map.entry("&", Strength.of(6)),
          Map.entry("<<", Strength.of(7)),
          Map.entry(">>", Strength.of(7)),
          Map.entry("..", new Strength(9, 8)),
          Map.entry("+", Strength.of(10)),
          Map.entry("-", Strength.of(10)),
          Map.entry("*", Strength.of(11)),
          Map.entry("/", Strength.of(11)),
          Map.entry("//", Strength.of(11)),
          Map.entry("%", Strength.of(11)),
          Map.entry("^", new Strength(14, 13)));

  private static final Map<String, Operator> OPERATORS =
      Map.ofEntries(
          Map.entry("|", Operator.OR),
          Map.entry("~", Operator.XOR),
          Map.entry("&", Operator.AND),
          Map.entry("<<", Operator.LEFT),
          Map.entry(">>", Operator.RIGHT),
          Map.entry("+", Operator.ADD),
          Map.entry("-", Operator.SUBTRACT),
          Map.entry("*", Operator.MULTIPLY),
          Map.entry("/", Operator.DIVIDE),
          Map.entry("//", Operator.FLOOR_DIVIDE),
          Map.entry("%", Operator.MODULO),
          Map.entry("^", Operator.POWER));

  private final Words words;
  private final Parser parser;
  private Expression.Variable lastName;
  private String lastNameText = "";

  ExpressionParser(Words words, Parser parser) {
    this.words = words;
    this.parser = parser;
  }

  List<Expression> list() {
    List<Expression> list = new ArrayList<>();
    do {
      list.add(expression());
    } while (words.accept(","));
    return list;
  }

  Expression expression() {
    return above(0);
  }

  private Expression above(int limit) {
    words.enter();
    Expression left = unaryOrSimple();
    Strength strength = strength();
    while (strength != null && strength.left() > limit) {
      Token operator = words.advance();
      left = binary(operator, left, above(strength.right()));
      strength = strength();
    }
    words.leave();
    return left;
  }

  private Strength strength() {
    Token now = words.now();
    boolean operator = now.kind() == Token.Kind.SIGN || now.kind() == Token.Kind.KEYWORD;
    return operator ? STRENGTHS.get(now.text()) : null;
  }

  private static Expression binary(Token sign, Expression left, Expression right) {
    int line = sign.line();
    return switch (sign.text()) {
      case "and", "or" -> new Operations.Logical(line, sign.is("and"), left, right);
      case ".." -> new Operations.Concatenation(line, left, right);
      case "==", "~=", "<", "<=", ">", ">=" ->
          new Operations.Comparison(line, sign.text(), left, right);
      default -> new Operations.Binary(line, OPERATORS.get(sign.text()), left, right);
    };
  }

  private Expression unaryOrSimple() {
    Token now = words.now();
    boolean sign = now.kind() == Token.Kind.SIGN || now.kind() == Token.Kind.KEYWORD;
    if (sign && UNARIES.contains(now.text())) {
      words.advance();
      return new Operations.Unary(now.line(), now.text(), above(UNARY));
    }
    return simple(now);
  }

  private Expression simple(Token now) {
    int line = now.line();
    switch (now.kind()) {
      case NUMBER:
        return new Variables.Constant(line, words.advance().number());
      case STRING:
        return new Variables.Constant(line, words.advance().text());
      default:
        break;
    }
    if (words.accept("nil")) {
      return new Variables.Constant(line, null);
    }
    if (now.is("true") || now.is("false")) {
      return new Variables.Constant(line, words.advance().is("true"));
    }
    if (now.is("...")) {
      return more(line);
    }
    if (words.accept("function")) {
      return new Operations.NewFunction(line, parser.function(line, false));
    }
    return now.is("{") ? table() : suffixed();
  }

  private Expression more(int line) {
    if (!parser.scope().takesMore()) {
      throw words.error(line, "cannot use '...' outside a vararg function near '...'");
    }
    words.advance();
    return new Variables.More(line);
  }

  private Expression table() {
    int line = words.take("{").line();
    List<Operations.NewTable.Entry> entries = new ArrayList<>();
    while (!words.now().is("}")) {
      entries.add(entry());
      if (!words.accept(",") && !words.accept(";")) {
        break;
      }
    }
    words.closing("}", "{", line);
    return new Operations.NewTable(line, entries);
  }

  private Operations.NewTable.Entry entry() {
    Token now = words.now();
    if (now.is("[")) {
      words.advance();
      Expression key = expression();
      words.take("]");
      words.take("=");
      return new Operations.NewTable.Entry(key, expression());
    }
    if (now.kind() == Token.Kind.NAME && words.ahead().is("=")) {
      Expression key = new Variables.Constant(now.line(), words.name());
      words.take("=");
      return new Operations.NewTable.Entry(key, expression());
    }
    return new Operations.NewTable.Entry(null, expression());
  }

  /** A name or an expression in parentheses, with fields and calls behind it. */
  Expression suffixed() {
    Expression current = primary();
    while (true) {
      Token now = words.now();
      int line = now.line();
      if (words.accept(".")) {
        Expression key = new Variables.Constant(line, words.name());
        current = new Variables.Field(line, current, key, false);
      } else if (words.accept("[")) {
        Expression key = expression();
        words.take("]");
        current = new Variables.Field(line, current, key, false);
      } else if (words.accept(":")) {
        String method = words.name();
        current = new Operations.Call(line, current, method, arguments());
      } else if (isArguments(now)) {
        current = new Operations.Call(line, current, null, arguments());
      } else {
        return current;
      }
    }
  }

  private static boolean isArguments(Token now) {
    return now.is("(") || now.is("{") || now.kind() == Token.Kind.STRING;
  }

  private List<Expression> arguments() {
    Token now = words.now();
    if (now.kind() == Token.Kind.STRING) {
      return List.of(new Variables.Constant(now.line(), words.advance().text()));
    }
    if (now.is("{")) {
      return List.of(table());
    }
    int line = words.take("(").line();
    List<Expression> arguments = words.now().is(")") ? List.of() : list();
    words.closing(")", "(", line);
    return arguments;
  }

  private Expression primary() {
    Token now = words.now();
    if (now.kind() == Token.Kind.NAME) {
      words.advance();
      lastName = parser.scope().variable(now.text(), now.line());
      lastNameText = now.text();
      return lastName;
    }
    if (!now.is("(")) {
      throw words.error(now.line(), "unexpected symbol near " + now.shown());
    }
    words.advance();
    Expression inner = expression();
    words.closing(")", "(", now.line());
    return new Operations.Single(inner);
  }

  /** The name of a variable that was just read and is no field; else empty. */
  String plainName(Expression.Variable variable) {
    return variable == lastName ? lastNameText : "";
  }
}
