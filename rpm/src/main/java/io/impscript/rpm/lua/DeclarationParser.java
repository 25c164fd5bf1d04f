package io.impscript.rpm.lua;

import java.util.ArrayList;
import java.util.List;

/** Reads declarations of functions and of local variables. */
final class DeclarationParser {
  private final Words words;
  private final ExpressionParser expressions;
  private final Parser parser;

  DeclarationParser(Words words, ExpressionParser expressions, Parser parser) {
    this.words = words;
    this.expressions = expressions;
    this.parser = parser;
  }

  Statement function() {
    int line = words.take("function").line();
    Expression.Variable target = parser.scope().variable(words.name(), line);
    boolean method = false;
    while (!method && (words.now().is(".") || words.now().is(":"))) {
      method = words.advance().is(":");
      Expression key = new Variables.Constant(line, words.name());
      target = new Variables.Field(line, target, key, false);
    }
    Expression function = new Operations.NewFunction(line, parser.function(line, method));
    return new Statements.Assign(line, List.of(target), List.of(function));
  }

  Statement local() {
    int line = words.take("local").line();
    return words.accept("function") ? localFunction(line) : localVariables(line);
  }

  private Statement localFunction(int line) {
    int number = declare(words.name());
    Expression function = new Operations.NewFunction(line, parser.function(line, false));
    return new Statements.DeclareFunction(line, number, function);
  }

  private Statement localVariables(int line) {
    List<String> names = new ArrayList<>();
    List<String> fixed = new ArrayList<>();
    boolean close = false;
    do {
      String name = words.name();
      String attribute = attribute();
      close |= attribute.equals("close");
      names.add(name);
      if (!attribute.isEmpty()) {
        fixed.add(name);
      }
    } while (words.accept(","));
    // The names are not yet known to what gives them their values.
    List<Expression> sources = words.accept("=") ? expressions.list() : List.of();
    int first = parser.scope().next();
    names.forEach(this::declare);
    parser.scope().top().fixed.addAll(fixed);
    if (close) {
      parser.scope().top().closed.add(first + names.size() - 1);
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

  /** Gives a variable its place and says its number. */
  int declare(String name) {
    int number = parser.scope().declare(name);
    if (number < 0) {
      throw words.error(words.now().line(), "too many local variables");
    }
    return number;
  }
}
