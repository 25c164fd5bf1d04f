package io.impscript.load;

import io.impscript.model.SourceSpan;
import io.impscript.syntax.Expr;
import io.impscript.syntax.Script;
import io.impscript.syntax.Stmt;
import java.util.ArrayList;
import java.util.List;

/** Finds the includes of a script, so that they can be read before anything is evaluated. */
final class IncludeFinder {
  /** An include: what is written between the quotes, and where. */
  record Include(String written, SourceSpan place) {}

  private final List<Include> found = new ArrayList<>();

  private IncludeFinder() {}

  /** The includes that stand as statements outside of functions and blocks, in order. */
  static List<Include> in(Script script) {
    IncludeFinder finder = new IncludeFinder();
    finder.search(script.statements());
    return finder.found;
  }

  private void search(List<Stmt> statements) {
    statements.forEach(this::search);
  }

  private void search(Stmt statement) {
    if (statement instanceof Stmt.Evaluate s) {
      note(s.expression());
    } else if (statement instanceof Stmt.Block s) {
      search(s.statements());
    } else if (statement instanceof Stmt.If s) {
      search(s.then());
      s.otherwise().ifPresent(this::search);
    } else if (statement instanceof Stmt.ForIn s) {
      search(s.body());
    } else if (statement instanceof Stmt.ForLoop s) {
      search(s.body());
    } else if (statement instanceof Stmt.While s) {
      search(s.body());
    } else if (statement instanceof Stmt.Switch s) {
      s.cases().forEach(one -> search(one.body()));
    }
  }

  private void note(Expr expression) {
    if (expression instanceof Expr.Call call
        && call.target().isEmpty()
        && call.name().equals("include")
        && call.arguments().size() == 1
        && call.arguments().get(0).value() instanceof Expr.Literal literal
        && literal.value() instanceof String written) {
      found.add(new Include(written, literal.span()));
    }
  }
}
