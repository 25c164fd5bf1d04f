package io.impscript.rpm.lua;

import java.util.ArrayList;
import java.util.List;

/** Reads loops. */
final class LoopParser {
  private final Words words;
  private final ExpressionParser expressions;
  private final Parser parser;

  LoopParser(Words words, ExpressionParser expressions, Parser parser) {
    this.words = words;
    this.expressions = expressions;
    this.parser = parser;
  }

  Statement whileLoop() {
    int line = words.take("while").line();
    Expression condition = expressions.expression();
    words.take("do");
    Statement.Block body = parser.block(true, List.of());
    words.closing("end", "while", line);
    return new Loops.While(line, condition, body);
  }

  Statement repeat() {
    int line = words.take("repeat").line();
    return new Loops.Repeat(
        line, parser.block(true, List.of(), statements -> statements.add(until(line))));
  }

  /** The condition sees the variables of the loop's body. */
  private Statement until(int line) {
    words.closing("until", "repeat", line);
    return new Loops.Repeat.Until(words.now().line(), expressions.expression());
  }

  Statement forLoop() {
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
    int first = parser.scope().next();
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
    int variable = parser.scope().next();
    return new Loops.Count(line, variable, limits, loopBody(line, names));
  }

  private Statement.Block loopBody(int line, List<String> names) {
    words.take("do");
    Statement.Block body = parser.block(true, names);
    words.closing("end", "for", line);
    return body;
  }
}
