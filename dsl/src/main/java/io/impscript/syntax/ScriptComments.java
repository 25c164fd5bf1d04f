package io.impscript.syntax;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The comments of a script that stand between its statements: a side table, since most of them mean
 * nothing.
 */
public final class ScriptComments {
  private final Map<Object, List<SourceComment>> table = new IdentityHashMap<>();

  /**
   * A comment.
   *
   * @param written the comment with its delimiters; without the line end
   * @param ownLine whether nothing stands before it on its line
   */
  public record SourceComment(String written, boolean ownLine) {}

  /** The comments between a statement and the one before it, in order. */
  public List<SourceComment> before(Stmt statement) {
    return table.getOrDefault(key(statement), List.of());
  }

  /** The comments between a statement that is an expression and the one before it. */
  public List<SourceComment> before(Expr said) {
    return table.getOrDefault(said, List.of());
  }

  /** The comments between the last statement of a block and its end. */
  public List<SourceComment> atEndOf(Stmt.Block block) {
    return table.getOrDefault(block, List.of());
  }

  /** Takes in the comments of another script. */
  public void addAll(ScriptComments other) {
    table.putAll(other.table);
  }

  void put(Object key, List<SourceComment> comments) {
    table.put(key, comments);
  }

  /** A statement that is an expression is found by it, as those who evaluate it know only that. */
  static Object key(Stmt statement) {
    return statement instanceof Stmt.Evaluate said ? said.expression() : statement;
  }
}
