package io.impscript.check;

import io.impscript.syntax.Expr;
import io.impscript.syntax.Stmt;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Visits every expression of a tree, outer before inner. */
final class TreeWalk {
  private TreeWalk() {}

  static void expressions(List<Stmt> statements, Consumer<Expr> visitor) {
    statements.forEach(statement -> expressions(statement, visitor));
  }

  private static void expressions(Stmt statement, Consumer<Expr> visitor) {
    direct(statement).forEach(expression -> expressions(expression, visitor));
    children(statement).forEach(child -> expressions(child, visitor));
  }

  private static void expressions(Expr expression, Consumer<Expr> visitor) {
    visitor.accept(expression);
    if (expression instanceof Expr.Closure closure) {
      defaults(closure.parameters()).forEach(value -> expressions(value, visitor));
      expressions(closure.body(), visitor);
    }
    parts(expression).forEach(part -> expressions(part, visitor));
  }

  private static Stream<Expr> direct(Stmt statement) {
    if (statement instanceof Stmt.Evaluate s) {
      return Stream.of(s.expression());
    } else if (statement instanceof Stmt.Declare s) {
      return s.value().stream();
    } else if (statement instanceof Stmt.If s) {
      return Stream.of(s.condition());
    } else if (statement instanceof Stmt.ForIn s) {
      return Stream.of(s.items());
    } else if (statement instanceof Stmt.ForLoop s) {
      return Stream.concat(s.condition().stream(), s.update().stream());
    } else if (statement instanceof Stmt.While s) {
      return Stream.of(s.condition());
    } else if (statement instanceof Stmt.Switch s) {
      Stream<Expr> values = s.cases().stream().flatMap(c -> c.values().stream());
      return Stream.concat(Stream.of(s.subject()), values);
    } else if (statement instanceof Stmt.Return s) {
      return s.value().stream();
    } else if (statement instanceof Stmt.Assert s) {
      return Stream.concat(Stream.of(s.condition()), s.message().stream());
    } else if (statement instanceof Stmt.Function s) {
      return defaults(s.parameters());
    }
    return Stream.empty();
  }

  private static Stream<? extends Stmt> children(Stmt statement) {
    if (statement instanceof Stmt.If s) {
      return Stream.concat(Stream.of(s.then()), s.otherwise().stream());
    } else if (statement instanceof Stmt.ForIn s) {
      return Stream.of(s.body());
    } else if (statement instanceof Stmt.ForLoop s) {
      return Stream.concat(s.init().stream(), Stream.of(s.body()));
    } else if (statement instanceof Stmt.While s) {
      return Stream.of(s.body());
    } else if (statement instanceof Stmt.Switch s) {
      return s.cases().stream().map(Stmt.Case::body);
    } else if (statement instanceof Stmt.Function s) {
      return Stream.of(s.body());
    } else if (statement instanceof Stmt.Block s) {
      return s.statements().stream();
    }
    return Stream.empty();
  }

  /** The expressions directly inside another; a closure's statements are not among them. */
  static Stream<Expr> parts(Expr expression) {
    if (expression instanceof Expr.Template e) {
      return e.parts().stream();
    } else if (expression instanceof Expr.ListLiteral e) {
      return e.elements().stream();
    } else if (expression instanceof Expr.MapLiteral e) {
      return e.entries().stream()
          .flatMap(entry -> Stream.concat(entry.key().stream(), Stream.of(entry.value())));
    } else if (expression instanceof Expr.Range e) {
      return Stream.of(e.from(), e.to());
    } else if (expression instanceof Expr.Unary e) {
      return Stream.of(e.operand());
    } else if (expression instanceof Expr.Binary e) {
      return Stream.of(e.left(), e.right());
    } else if (expression instanceof Expr.Ternary e) {
      return Stream.of(e.condition(), e.then(), e.otherwise());
    } else if (expression instanceof Expr.Elvis e) {
      return Stream.of(e.value(), e.otherwise());
    } else if (expression instanceof Expr.Property e) {
      return Stream.of(e.target());
    } else if (expression instanceof Expr.Index e) {
      return Stream.concat(Stream.of(e.target()), e.indexes().stream());
    } else if (expression instanceof Expr.Call e) {
      return Stream.concat(e.target().stream(), e.arguments().stream().map(Expr.Argument::value));
    } else if (expression instanceof Expr.Cast e) {
      return Stream.of(e.value());
    } else if (expression instanceof Expr.InstanceOf e) {
      return Stream.of(e.value());
    } else if (expression instanceof Expr.Spread e) {
      return Stream.of(e.value());
    } else if (expression instanceof Expr.Assign e) {
      return Stream.of(e.target(), e.value());
    } else if (expression instanceof Expr.Step e) {
      return Stream.of(e.target());
    }
    return Stream.empty();
  }

  private static Stream<Expr> defaults(List<Stmt.Variable> parameters) {
    return parameters.stream().map(Stmt.Variable::defaultValue).flatMap(Optional::stream);
  }
}
