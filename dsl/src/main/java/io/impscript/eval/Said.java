package io.impscript.eval;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.model.SourceSpan;
import io.impscript.syntax.Expr;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is said with a word, evaluated.
 *
 * @param values the values given by position, blocks among them
 * @param named the values given by name
 */
record Said(List<Actual> values, Map<String, Actual> named) {
  /**
   * A value and where it is written.
   *
   * @param expression what was evaluated to it
   */
  record Actual(Object value, Expr expression) {
    SourceSpan span() {
      return expression.span();
    }

    /** The texts in the value, lists as their elements, each with the nearest place known. */
    List<Actual> flat() {
      List<Actual> flat = new ArrayList<>();
      addTo(flat);
      return flat;
    }

    private void addTo(List<Actual> flat) {
      if (!(value instanceof Collection<?> several)) {
        flat.add(this);
        return;
      }
      List<Expr> elements = elements(several.size());
      int index = 0;
      for (Object element : several) {
        new Actual(element, elements.isEmpty() ? expression : elements.get(index++)).addTo(flat);
      }
    }

    /** The expressions of the elements, where each has one. */
    private List<Expr> elements(int size) {
      boolean each =
          expression instanceof Expr.ListLiteral list
              && list.elements().size() == size
              && list.elements().stream().noneMatch(Expr.Spread.class::isInstance);
      return each ? ((Expr.ListLiteral) expression).elements() : List.of();
    }
  }

  static Said of(Expr.Call call, Scope scope, Evaluator evaluator) {
    List<Actual> values = new ArrayList<>();
    Map<String, Actual> named = new LinkedHashMap<>();
    for (Expr.Argument argument : call.arguments()) {
      if (argument.value() instanceof Expr.Spread spread) {
        for (Object value : evaluator.expressions().spread(spread, scope)) {
          values.add(new Actual(value, spread.value()));
        }
      } else {
        Actual actual = new Actual(evaluator.eval(argument.value(), scope), argument.value());
        argument.name().ifPresentOrElse(name -> add(named, name, actual), () -> values.add(actual));
      }
    }
    return new Said(values, named);
  }

  private static void add(Map<String, Actual> named, String name, Actual actual) {
    if (named.putIfAbsent(name, actual) != null) {
      throw Failure.of(
          Diagnostic.of(
                  DiagnosticCode.REPEATED_WORD,
                  actual.span(),
                  "option '" + name + "' is given twice")
              .withRelated(named.get(name).span(), "first given here"));
    }
  }

  boolean hasBlock() {
    return values.stream().anyMatch(actual -> actual.value() instanceof ScriptClosure);
  }
}
