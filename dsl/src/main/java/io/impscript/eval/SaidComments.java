package io.impscript.eval;

import io.impscript.syntax.ScriptComments;
import io.impscript.syntax.ScriptComments.SourceComment;
import io.impscript.syntax.Stmt;
import java.util.List;

/** Hands the comments between statements to those who are told words there, where they care. */
final class SaidComments {
  private final Evaluator evaluator;

  SaidComments(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  void before(Stmt statement, Scope scope) {
    if (scope.words().receiver().takesComments()) {
      tell(all().before(statement), scope);
    }
  }

  void atEndOf(Stmt.Block block, Scope scope) {
    if (scope.words().receiver().takesComments()) {
      tell(all().atEndOf(block), scope);
    }
  }

  private ScriptComments all() {
    return evaluator.comments();
  }

  private static void tell(List<SourceComment> comments, Scope scope) {
    for (SourceComment comment : comments) {
      scope.words().receiver().remark(comment.written());
    }
  }
}
