package io.impscript.check;

import io.impscript.syntax.Expr;
import io.impscript.syntax.Script;
import java.util.HashSet;
import java.util.Set;

/** The names that a script assigns to after declaring them: the types of those are not known. */
final class Assigned {
  private Assigned() {}

  static Set<String> in(Script script) {
    Set<String> names = new HashSet<>();
    TreeWalk.expressions(script.statements(), expression -> note(expression, names));
    return names;
  }

  private static void note(Expr expression, Set<String> names) {
    if (expression instanceof Expr.Assign assign && assign.target() instanceof Expr.Name name) {
      names.add(name.name());
    } else if (expression instanceof Expr.Step step && step.target() instanceof Expr.Name name) {
      names.add(name.name());
    } else if (expression instanceof Expr.Assign assign
        && assign.target() instanceof Expr.ListLiteral several) {
      several.elements().stream()
          .filter(Expr.Name.class::isInstance)
          .forEach(element -> names.add(((Expr.Name) element).name()));
    }
  }
}
