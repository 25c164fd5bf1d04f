package io.impscript.syntax;

import io.impscript.model.SourceSpan;
import java.util.List;

/**
 * A parsed script file.
 *
 * @param file the name that its spans carry
 * @param statements its statements, functions included, in order
 * @param span the whole text
 * @param comments the comments between the statements
 */
public record Script(String file, List<Stmt> statements, SourceSpan span, ScriptComments comments) {
  public Script {
    statements = List.copyOf(statements);
  }
}
