package io.impscript.syntax;

import io.impscript.diag.DiagnosticCode;
import io.impscript.model.SourceSpan;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Refuses trees so deep that walking them could end the stack. Brackets and blocks have a limit of
 * their own while they are read; what is left are long chains, such as a sum of a thousand strings.
 */
final class TreeDepth {
  /** Deepest tree that is taken. */
  static final int DEEPEST = 800;

  private final Deque<Level> levels = new ArrayDeque<>();

  private TreeDepth() {}

  private record Level(Object node, int depth) {}

  static void check(SyntaxErrors errors, List<Stmt> statements) {
    TreeDepth walk = new TreeDepth();
    for (Stmt statement : statements) {
      SourceSpan tooDeep = walk.tooDeep(statement);
      if (tooDeep != null) {
        errors.add(
            io.impscript.diag.Diagnostic.of(
                    DiagnosticCode.TOO_DEEP,
                    tooDeep,
                    "a chain of more than " + DEEPEST + " operators or calls")
                .withHint("split it, or put the values in a list and join them"));
        errors.treeLost();
      }
    }
  }

  /** A place at the limit inside a statement, or null where it is not that deep. */
  private SourceSpan tooDeep(Stmt statement) {
    levels.clear();
    levels.push(new Level(statement, 1));
    while (!levels.isEmpty()) {
      Level level = levels.pop();
      if (level.depth > DEEPEST) {
        return place(level.node);
      }
      Children.of(level.node).forEach(child -> levels.push(new Level(child, level.depth + 1)));
    }
    return null;
  }

  private static SourceSpan place(Object node) {
    return node instanceof Expr expression ? expression.span() : ((Stmt) node).span();
  }
}
