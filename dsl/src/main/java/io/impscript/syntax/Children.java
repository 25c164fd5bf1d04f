package io.impscript.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The expressions and statements directly inside a piece of the tree. */
final class Children {
  private final List<Object> found = new ArrayList<>();

  private Children() {}

  /** The parts of an expression or statement, in no particular order. */
  static List<Object> of(Object node) {
    Children children = new Children();
    if (node instanceof Expr expression) {
      children.value(expression);
    } else {
      children.statement((Stmt) node);
    }
    return children.found;
  }

  private void add(Object... nodes) {
    found.addAll(List.of(nodes));
  }

  private void value(Expr e) {
    if (e instanceof Expr.Binary x) {
      add(x.left(), x.right());
    } else if (e instanceof Expr.Call x) {
      x.target().ifPresent(found::add);
      x.arguments().forEach(a -> found.add(a.value()));
    } else if (e instanceof Expr.Property x) {
      add(x.target());
    } else if (e instanceof Expr.Closure x) {
      variables(x.parameters());
      add(x.body());
    } else if (e instanceof Expr.Template x) {
      found.addAll(x.parts());
    } else {
      collection(e);
    }
  }

  private void collection(Expr e) {
    if (e instanceof Expr.ListLiteral x) {
      found.addAll(x.elements());
    } else if (e instanceof Expr.MapLiteral x) {
      x.entries().forEach(this::entry);
    } else if (e instanceof Expr.Range x) {
      add(x.from(), x.to());
    } else if (e instanceof Expr.Index x) {
      add(x.target());
      found.addAll(x.indexes());
    } else if (e instanceof Expr.Spread x) {
      add(x.value());
    } else {
      operation(e);
    }
  }

  private void entry(Expr.Entry entry) {
    entry.key().ifPresent(found::add);
    found.add(entry.value());
  }

  private void operation(Expr e) {
    if (e instanceof Expr.Unary x) {
      add(x.operand());
    } else if (e instanceof Expr.Ternary x) {
      add(x.condition(), x.then(), x.otherwise());
    } else if (e instanceof Expr.Elvis x) {
      add(x.value(), x.otherwise());
    } else if (e instanceof Expr.Cast x) {
      add(x.value());
    } else if (e instanceof Expr.InstanceOf x) {
      add(x.value());
    } else if (e instanceof Expr.Assign x) {
      add(x.target(), x.value());
    } else if (e instanceof Expr.Step x) {
      add(x.target());
    }
  }

  private void statement(Stmt s) {
    if (s instanceof Stmt.Evaluate x) {
      add(x.expression());
    } else if (s instanceof Stmt.Declare x) {
      optional(x.value());
    } else if (s instanceof Stmt.Block x) {
      found.addAll(x.statements());
    } else if (s instanceof Stmt.Return x) {
      optional(x.value());
    } else if (s instanceof Stmt.Function x) {
      variables(x.parameters());
      add(x.body());
    } else {
      control(s);
    }
  }

  private void control(Stmt s) {
    if (s instanceof Stmt.If x) {
      add(x.condition(), x.then());
      optional(x.otherwise());
    } else if (s instanceof Stmt.ForIn x) {
      add(x.items(), x.body());
    } else if (s instanceof Stmt.ForLoop x) {
      optional(x.init());
      optional(x.condition());
      found.addAll(x.update());
      add(x.body());
    } else if (s instanceof Stmt.While x) {
      add(x.condition(), x.body());
    } else if (s instanceof Stmt.Switch x) {
      add(x.subject());
      x.cases().forEach(this::oneCase);
    } else if (s instanceof Stmt.Assert x) {
      add(x.condition());
      optional(x.message());
    }
  }

  private void oneCase(Stmt.Case oneCase) {
    found.addAll(oneCase.values());
    found.add(oneCase.body());
  }

  private void optional(Optional<?> node) {
    node.ifPresent(found::add);
  }

  private void variables(List<Stmt.Variable> variables) {
    variables.forEach(v -> v.defaultValue().ifPresent(found::add));
  }
}
