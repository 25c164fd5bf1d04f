package io.impscript.rpm.lua;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads a program. */
final class Parser {
  private static final String ENVIRONMENT = "_ENV";

  private final Words words;
  private final ExpressionParser expressions;
  private final String chunk;
  private Scope scope;

  Parser(String text, String chunk) {
    this.chunk = chunk;
    this.words = new Words(new Lexer(text, chunk));
    this.expressions = new ExpressionParser(words, this);
  }

  Prototype program() {
    Prototype main = new Prototype(chunk, 0);
    main.takesMore = true;
    scope = new Scope(null, main);
    scope.capture(ENVIRONMENT, new Prototype.Capture(true, 0));
    main.body = block(false, List.of());
    if (words.now().kind() != Token.Kind.END) {
      throw words.expected("<eof>");
    }
    return main;
  }

  Prototype function(int line, boolean method) {
    Prototype prototype = new Prototype(chunk, line);
    scope = new Scope(scope, prototype);
    List<String> parameters = new ArrayList<>();
    if (method) {
      parameters.add("self");
    }
    parameters(prototype, parameters);
    prototype.parameters = parameters.size();
    prototype.body = block(false, parameters);
    words.closing("end", "function", line);
    scope = scope.around;
    return prototype;
  }

  private void parameters(Prototype prototype, List<String> parameters) {
    words.take("(");
    while (!words.now().is(")")) {
      if (words.accept("...")) {
        prototype.takesMore = true;
        break;
      }
      parameters.add(words.name());
      if (!words.accept(",")) {
        break;
      }
      if (words.now().is(")")) {
        throw words.expected("name");
      }
    }
    words.take(")");
  }

  /** A block with its own names. */
  private Statement.Block block(boolean loop, List<String> names) {
    int line = words.now().line();
    words.enter();
    scope.open(loop);
    names.forEach(this::declare);
    List<Statement> statements = new ArrayList<>();
    statements(statements);
    Statement.Block block = closed(line, statements);
    words.leave();
    return block;
  }

  private Statement.Block closed(int line, List<Statement> statements) {
    Scope.Names names = scope.close();
    if (scope.isEmpty()) {
      for (Map.Entry<String, Integer> jump : names.jumps.entrySet()) {
        if (!names.labels.containsKey(jump.getKey())) {
          throw words.error(jump.getValue(), "no visible label '" + jump.getKey() + "' for goto");
        }
      }
    }
    return new Statement.Block(line, statements, names.labels, names.closed);
  }

  private void statements(List<Statement> statements) {
    while (!isEnd()) {
      if (words.now().is("return")) {
        statements.add(returning());
        return;
      }
      statement(statements);
    }
  }

  private boolean isEnd() {
    Token now = words.now();
    return now.kind() == Token.Kind.END
        || now.is("end")
        || now.is("else")
        || now.is("elseif")
        || now.is("until");
  }

  private Statement returning() {
    int line = words.take("return").line();
    List<Expression> results = isEnd() || words.now().is(";") ? List.of() : expressions.list();
    words.accept(";");
    if (!isEnd()) {
      throw words.expected("<eof>");
    }
    return new Statements.Return(line, results);
  }

  private void statement(List<Statement> statements) {
    Token first = words.now();
    switch (first.kind() == Token.Kind.KEYWORD || first.kind() == Token.Kind.SIGN
        ? first.text()
        : "") {
      case ";" -> words.take(";");
      case "::" -> label(statements.size());
      case "if" -> statements.add(conditional());
      case "while" -> statements.add(whileLoop());
      case "do" -> statements.add(inner());
      case "for" -> statements.add(forLoop());
      case "repeat" -> statements.add(repeat());
      case "function" -> statements.add(functionStatement());
      case "local" -> statements.add(local());
      case "break" -> statements.add(leaving());
      case "goto" -> statements.add(jump());
      default -> statements.add(plain());
    }
  }

  private void label(int place) {
    words.take("::");
    Token name = words.now();
    if (scope.top().labels.put(words.name(), place) != null) {
      throw words.error(name.line(), "label '" + name.text() + "' already defined");
    }
    words.take("::");
  }

  private Statement jump() {
    int line = words.take("goto").line();
    String label = words.name();
    scope.top().jumps.putIfAbsent(label, line);
    return new Statements.Leave(line, new Statement.Jump(label));
  }

  private Statement leaving() {
    int line = words.take("break").line();
    if (!scope.isInLoop()) {
      throw words.error(line, "break outside a loop at line " + line);
    }
    return new Statements.Leave(line, Statement.BREAK);
  }

  private Statement inner() {
    int line = words.take("do").line();
    Statement.Block block = block(false, List.of());
    words.closing("end", "do", line);
    return block;
  }

  private Statement conditional() {
    int line = words.take("if").line();
    List<Expression> conditions = new ArrayList<>();
    List<Statement.Block> blocks = new ArrayList<>();
    do {
      conditions.add(expressions.expression());
      words.take("then");
      blocks.add(block(false, List.of()));
    } while (words.accept("elseif"));
    if (words.accept("else")) {
      blocks.add(block(false, List.of()));
    }
    words.closing("end", "if", line);
    return new Statements.If(line, conditions, blocks);
  }

  private Statement whileLoop() {
    int line = words.take("while").line();
    Expression condition = expressions.expression();
    words.take("do");
    Statement.Block body = block(true, List.of());
    words.closing("end", "while", line);
    return new Loops.While(line, condition, body);
  }

  private Statement repeat() {
    int line = words.take("repeat").line();
    words.enter();
    scope.open(true);
    List<Statement> statements = new ArrayList<>();
    statements(statements);
    words.closing("until", "repeat", line);
    statements.add(new Loops.Repeat.Until(words.now().line(), expressions.expression()));
    Statement.Block body = closed(line, statements);
    words.leave();
    return new Loops.Repeat(line, body);
  }

  private Statement forLoop() {
    int line = words.take("for").line();
    List<String> names = new ArrayList<>(List.of(words.name()));
    if (words.accept("=")) {
      return counting(line, names);
    }
    while (words.accept(",")) {
      names.add(words.name());
    }
    words.take("in");
    List<Expression> sources = expressions.list();
    int first = scope.next();
    Statement.Block body = loopBody(line, names);
    return new Loops.Each(line, first, names.size(), sources, body);
  }

  private Statement counting(int line, List<String> names) {
    List<Expression> limits = new ArrayList<>(List.of(expressions.expression()));
    words.take(",");
    limits.add(expressions.expression());
    if (words.accept(",")) {
      limits.add(expressions.expression());
    }
    int variable = scope.next();
    return new Loops.Count(line, variable, limits, loopBody(line, names));
  }

  private Statement.Block loopBody(int line, List<String> names) {
    words.take("do");
    Statement.Block body = block(true, names);
    words.closing("end", "for", line);
    return body;
  }

  private Statement functionStatement() {
    int line = words.take("function").line();
    Expression.Variable target = variable(words.name(), line);
    boolean method = false;
    while (!method && (words.now().is(".") || words.now().is(":"))) {
      method = words.advance().is(":");
      Expression key = new Variables.Constant(line, words.name());
      target = new Variables.Field(line, target, key, false);
    }
    Expression function = new Operations.NewFunction(line, function(line, method));
    return new Statements.Assign(line, List.of(target), List.of(function));
  }

  private Statement local() {
    int line = words.take("local").line();
    if (words.accept("function")) {
      int number = declare(words.name());
      Prototype function = function(line, false);
      return new Statements.DeclareFunction(
          line, number, new Operations.NewFunction(line, function));
    }
    List<String> names = new ArrayList<>();
    List<String> fixed = new ArrayList<>();
    boolean close = false;
    do {
      names.add(words.name());
      String attribute = attribute();
      close |= attribute.equals("close");
      if (!attribute.isEmpty()) {
        fixed.add(names.get(names.size() - 1));
      }
    } while (words.accept(","));
    List<Expression> sources = words.accept("=") ? expressions.list() : List.of();
    int first = scope.next();
    names.forEach(this::declare);
    scope.top().fixed.addAll(fixed);
    if (close) {
      scope.top().closed.add(first + names.size() - 1);
    }
    return new Statements.Declare(line, first, names.size(), sources, close);
  }

  private String attribute() {
    if (!words.accept("<")) {
      return "";
    }
    Token name = words.now();
    String attribute = words.name();
    if (!attribute.equals("const") && !attribute.equals("close")) {
      throw words.error(name.line(), "unknown attribute '" + attribute + "'");
    }
    words.take(">");
    return attribute;
  }

  private int declare(String name) {
    int number = scope.declare(name);
    if (number < 0) {
      throw words.error(words.now().line(), "too many local variables");
    }
    return number;
  }

  private Statement plain() {
    int line = words.now().line();
    Expression first = expressions.suffixed();
    if (!words.now().is("=") && !words.now().is(",")) {
      if (first instanceof Operations.Call) {
        return new Statements.Evaluate(first);
      }
      throw words.error(words.now().line(), "syntax error near " + words.now().shown());
    }
    List<Expression.Variable> targets = new ArrayList<>(List.of(target(first)));
    while (words.accept(",")) {
      targets.add(target(expressions.suffixed()));
    }
    words.take("=");
    return new Statements.Assign(line, targets, expressions.list());
  }

  private Expression.Variable target(Expression expression) {
    if (!(expression instanceof Expression.Variable variable)) {
      throw words.error(words.now().line(), "syntax error near " + words.now().shown());
    }
    String name = expressions.plainName(variable);
    if (!name.isEmpty() && scope.isFixed(name)) {
      throw words.error(words.now().line(), "attempt to assign to const variable '" + name + "'");
    }
    return variable;
  }

  /** What a name stands for here. */
  Expression.Variable variable(String name, int line) {
    int local = scope.local(name);
    if (local >= 0) {
      return new Variables.Local(line, local, name);
    }
    int outer = scope.outer(name);
    if (outer >= 0) {
      return new Variables.Outer(line, outer, name);
    }
    Expression environment = variable(ENVIRONMENT, line);
    return new Variables.Field(line, environment, new Variables.Constant(line, name), true);
  }

  boolean takesMore() {
    return scope.prototype.takesMore;
  }
}
