package io.impscript.rpm.lua;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Reads a program. */
final class Parser {
  private final Words words;
  private final ExpressionParser expressions;
  private final LoopParser loops;
  private final DeclarationParser declarations;
  private final String chunk;
  private Scope scope;

  Parser(String text, String chunk) {
    this.chunk = chunk;
    this.words = new Words(new Lexer(text, chunk));
    this.expressions = new ExpressionParser(words, this);
    this.loops = new LoopParser(words, expressions, this);
    this.declarations = new DeclarationParser(words, expressions, this);
  }

  Prototype program() {
    Prototype main = new Prototype(chunk, 0);
    main.takesMore = true;
    scope = new Scope(null, main);
    scope.capture(Scope.ENVIRONMENT, new Prototype.Capture(true, 0));
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
  Statement.Block block(boolean loop, List<String> names) {
    return block(loop, names, statements -> {});
  }

  /**
   * A block with its own names.
   *
   * @param ending reads what follows the statements and still sees the names
   */
  Statement.Block block(boolean loop, List<String> names, Consumer<List<Statement>> ending) {
    int line = words.now().line();
    words.enter();
    scope.open(loop);
    names.forEach(declarations::declare);
    List<Statement> statements = new ArrayList<>();
    statements(statements);
    ending.accept(statements);
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
      case "while" -> statements.add(loops.whileLoop());
      case "do" -> statements.add(inner());
      case "for" -> statements.add(loops.forLoop());
      case "repeat" -> statements.add(loops.repeat());
      case "function" -> statements.add(declarations.function());
      case "local" -> statements.add(declarations.local());
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

  /** The names that are known here. */
  Scope scope() {
    return scope;
  }
}
