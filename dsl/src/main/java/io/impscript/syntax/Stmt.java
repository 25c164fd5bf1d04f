package io.impscript.syntax;

import io.impscript.model.SourceSpan;
import java.util.List;
import java.util.Optional;

/** A statement. */
public sealed interface Stmt {
  SourceSpan span();

  /** An expression for its effect, most often a word of the language. */
  record Evaluate(Expr expression, SourceSpan span) implements Stmt {}

  /**
   * {@code def x = 1}, {@code String x}, {@code final x = 1} or {@code def (a, b) = list}.
   *
   * @param variables one, or several for the form with parentheses
   * @param value empty for a variable without a value
   * @param several whether the form with parentheses was written
   */
  record Declare(List<Variable> variables, Optional<Expr> value, boolean several, SourceSpan span)
      implements Stmt {}

  /** {@code if (…) … else …}; each branch is a block, also where no braces were written. */
  record If(Expr condition, Block then, Optional<Stmt> otherwise, SourceSpan span)
      implements Stmt {}

  /** {@code for (x in list) …} and {@code for (x : list) …}. */
  record ForIn(Variable variable, Expr items, Block body, SourceSpan span) implements Stmt {}

  /** {@code for (init; condition; update) …}. */
  record ForLoop(
      Optional<Stmt> init, Optional<Expr> condition, List<Expr> update, Block body, SourceSpan span)
      implements Stmt {}

  record While(Expr condition, Block body, SourceSpan span) implements Stmt {}

  /** {@code switch} with {@code case a:} or {@code case a ->}. */
  record Switch(Expr subject, List<Case> cases, SourceSpan span) implements Stmt {}

  /**
   * One case of a switch.
   *
   * @param values empty for {@code default}
   * @param arrow whether {@code ->} was written, which does not fall through
   */
  record Case(List<Expr> values, Block body, boolean arrow, SourceSpan span) {}

  record Return(Optional<Expr> value, SourceSpan span) implements Stmt {}

  record Break(SourceSpan span) implements Stmt {}

  record Continue(SourceSpan span) implements Stmt {}

  /** {@code assert condition : message}. */
  record Assert(Expr condition, Optional<Expr> message, SourceSpan span) implements Stmt {}

  /** A function of the script, at its top level only. */
  record Function(
      String name, SourceSpan nameSpan, List<Variable> parameters, Block body, SourceSpan span)
      implements Stmt {}

  /** Statements with a scope of their own. */
  record Block(List<Stmt> statements, SourceSpan span) implements Stmt {
    public Block {
      statements = List.copyOf(statements);
    }
  }

  /**
   * A declared name: variable, loop variable, or parameter of a function or closure.
   *
   * @param type the type as written, such as {@code String} or {@code List<String>}; empty for
   *     {@code def}, {@code var} or none
   * @param defaultValue only for parameters
   */
  record Variable(
      String name, Optional<String> type, Optional<Expr> defaultValue, SourceSpan span) {}
}
