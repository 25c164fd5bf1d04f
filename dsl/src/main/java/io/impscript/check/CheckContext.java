package io.impscript.check;

import io.impscript.model.SourceSpan;
import io.impscript.syntax.Stmt;
import java.util.Map;
import java.util.Set;

/**
 * What a script may rely on besides its own text.
 *
 * @param functions functions of included scripts, or of earlier input of a session
 * @param variables variables of earlier input of a session, with their places
 * @param methods names of the methods that some value has
 * @param interactive whether a bare expression is a question and not a mistake
 */
public record CheckContext(
    Map<String, Stmt.Function> functions,
    Map<String, SourceSpan> variables,
    Set<String> methods,
    boolean interactive) {
  public CheckContext {
    functions = Map.copyOf(functions);
    variables = Map.copyOf(variables);
    methods = Set.copyOf(methods);
  }
}
