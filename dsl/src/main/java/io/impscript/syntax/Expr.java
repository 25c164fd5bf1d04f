package io.impscript.syntax;

import io.impscript.model.SourceSpan;
import java.util.List;
import java.util.Optional;

/** An expression. */
public sealed interface Expr {
  SourceSpan span();

  /**
   * A value as written.
   *
   * @param value String, Integer, Long, BigInteger, BigDecimal, Double, Boolean or null
   */
  record Literal(Object value, SourceSpan span) implements Expr {}

  /** A string with {@code ${…}} in it: literals and other expressions, joined. */
  record Template(List<Expr> parts, SourceSpan span) implements Expr {}

  /** A plain name: a variable, or a property or word said without arguments. */
  record Name(String name, SourceSpan span) implements Expr {}

  /** {@code [a, b, *c]}; an element may be a {@link Spread}. */
  record ListLiteral(List<Expr> elements, SourceSpan span) implements Expr {}

  /** {@code [a: 1, 'b': 2, (c): 3]}. */
  record MapLiteral(List<Entry> entries, SourceSpan span) implements Expr {}

  /**
   * An entry of a map.
   *
   * @param key a string literal for a plain key; empty for {@code *: other}
   */
  record Entry(Optional<Expr> key, Expr value, SourceSpan span) {}

  /** {@code a..b}, {@code a..<b}, {@code a<..b} and {@code a<..<b}. */
  record Range(Expr from, Expr to, boolean fromExclusive, boolean toExclusive, SourceSpan span)
      implements Expr {}

  /** {@code !a}, {@code -a}, {@code +a}, {@code ~a}; the operator as written. */
  record Unary(String operator, Expr operand, SourceSpan span) implements Expr {}

  /** {@code a + b} and so on, {@code in}, {@code !in}, {@code =~} and {@code ==~} among them. */
  record Binary(String operator, Expr left, Expr right, SourceSpan span) implements Expr {}

  /** {@code a ? b : c}. */
  record Ternary(Expr condition, Expr then, Expr otherwise, SourceSpan span) implements Expr {}

  /** {@code a ?: b}. */
  record Elvis(Expr value, Expr otherwise, SourceSpan span) implements Expr {}

  /** {@code a.b}, {@code a?.b} and {@code a*.b}. */
  record Property(Expr target, String name, Access access, SourceSpan nameSpan, SourceSpan span)
      implements Expr {}

  /** {@code a[b]} and {@code a?[b]}; several indexes where commas were written. */
  record Index(Expr target, List<Expr> indexes, boolean safe, SourceSpan span) implements Expr {}

  /**
   * A call of a word, function or closure variable, or of a method of a value.
   *
   * @param target what the method is called on; empty for a plain name
   * @param arguments all arguments in the order written; closures after the parentheses come last
   * @param nameSpan the name alone
   */
  record Call(
      Optional<Expr> target,
      String name,
      Access access,
      List<Argument> arguments,
      SourceSpan nameSpan,
      SourceSpan span)
      implements Expr {}

  /**
   * An argument of a call; named ones ({@code rationale: 'x'}) may stand anywhere among the others.
   *
   * @param name empty for one by position
   * @param value what is passed; may be a {@link Spread}
   */
  record Argument(Optional<String> name, Expr value, SourceSpan span) {}

  /** How a property or method is reached. */
  enum Access {
    PLAIN,
    SAFE,
    SPREAD
  }

  /**
   * {@code { a, b -> … }}, {@code { … }} with the implicit {@code it}, and {@code (a, b) -> …}.
   *
   * @param parameters empty list where {@code ->} was written without names
   * @param implicitIt whether no {@code ->} was written
   */
  record Closure(
      List<Stmt.Variable> parameters, boolean implicitIt, Stmt.Block body, SourceSpan span)
      implements Expr {}

  /** {@code (String) a} and {@code a as String}. */
  record Cast(String type, Expr value, SourceSpan span) implements Expr {}

  /** {@code a instanceof String}, or {@code !instanceof}. */
  record InstanceOf(Expr value, String type, boolean negated, SourceSpan span) implements Expr {}

  /** {@code *a} in a list or in arguments. */
  record Spread(Expr value, SourceSpan span) implements Expr {}

  /** {@code a = b}, {@code a += b} and so on; the operator as written. */
  record Assign(Expr target, String operator, Expr value, SourceSpan span) implements Expr {}

  /** {@code a++}, {@code --a}. */
  record Step(String operator, Expr target, boolean prefix, SourceSpan span) implements Expr {}
}
