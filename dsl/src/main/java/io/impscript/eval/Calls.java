package io.impscript.eval;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.diag.NearNames;
import io.impscript.spec.BlockWords;
import io.impscript.spec.WordInfo;
import io.impscript.syntax.Expr;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Evaluates calls: of closure variables, words, functions, and methods of values. */
final class Calls {
  private final Evaluator evaluator;
  private final WordCalls words;

  Calls(Evaluator evaluator) {
    this.evaluator = evaluator;
    this.words = new WordCalls(evaluator);
  }

  Object eval(Expr.Call call, Scope scope) {
    if (call.target().isPresent()) {
      return method(call, scope);
    }
    Slot variable = scope.find(call.name());
    return variable == null ? plain(call, scope) : variable(call, variable.get(), scope);
  }

  private Object variable(Expr.Call call, Object value, Scope scope) {
    if (value instanceof ScriptClosure closure) {
      return located(call, () -> closure.call(arguments(call, scope)));
    }
    throw Failure.of(
            DiagnosticCode.WRONG_ARGUMENT,
            "'%s' is %s and cannot be called".formatted(call.name(), Values.said(value)),
            "give the variable another name if the word '" + call.name() + "' is meant")
        .at(call.nameSpan());
  }

  private Object plain(Expr.Call call, Scope scope) {
    Optional<WordInfo> word = scope.words().words().word(call.name());
    if (word.isPresent()) {
      return words.say(word.get(), call, scope);
    }
    Optional<Unit.Function> function = scope.unit().function(call.name());
    if (function.isPresent()) {
      Object[] arguments = arguments(call, scope);
      Sayable top = outermost(scope.words());
      return located(call, () -> evaluator.functions().call(function.get(), arguments, top));
    }
    throw unknown(call, scope).at(call.nameSpan());
  }

  private static Sayable outermost(Sayable words) {
    Sayable top = words;
    while (top.outer().isPresent()) {
      top = top.outer().get();
    }
    return top;
  }

  /** A wrong number or type of arguments is the fault of the call, so it has the call's place. */
  private static Object located(Expr.Call call, java.util.function.Supplier<Object> action) {
    try {
      return action.get();
    } catch (Failure failure) {
      throw failure.at(call.span());
    } catch (StackOverflowError e) {
      throw Failures.translate(e).at(call.span());
    }
  }

  private static Failure unknown(Expr.Call call, Scope scope) {
    BlockWords here = scope.words().words();
    Optional<BlockWords> around = scope.words().around(call.name());
    if (around.isPresent()) {
      return Failure.of(
          DiagnosticCode.WRONG_BLOCK,
          "'%s' is a word of %s, not of %s"
              .formatted(call.name(), around.get().said(), here.said()),
          "move it to where " + around.get().said() + " is, or close the braces before it");
    }
    Set<String> known = new LinkedHashSet<>(here.words().keySet());
    known.addAll(scope.unit().functions().keySet());
    Diagnostic diagnostic =
        Diagnostic.of(
            DiagnosticCode.UNKNOWN_WORD,
            null,
            "'" + call.name() + "' is not a word of " + here.said());
    return Failure.of(
        NearNames.hint(call.name(), known).map(diagnostic::withHint).orElse(diagnostic));
  }

  private Object method(Expr.Call call, Scope scope) {
    Object target = evaluator.eval(call.target().get(), scope);
    if (target == null && call.access() != Expr.Access.PLAIN) {
      return null;
    }
    Object[] arguments = arguments(call, scope);
    return call.access() == Expr.Access.SPREAD
        ? spread(call, target, arguments)
        : invoke(call, target, arguments);
  }

  private Object spread(Expr.Call call, Object target, Object[] arguments) {
    List<Object> results = new ArrayList<>();
    for (Object element : Loops.items(target)) {
      results.add(element == null ? null : invoke(call, element, arguments));
    }
    return results;
  }

  private Object invoke(Expr.Call call, Object target, Object[] arguments) {
    try {
      return evaluator.methods().call(target, call.name(), arguments);
    } catch (RuntimeException | StackOverflowError e) {
      throw Failures.translate(e).at(call.nameSpan());
    }
  }

  /** The arguments in order; named ones come first, as one map, as Groovy passes them. */
  private Object[] arguments(Expr.Call call, Scope scope) {
    Map<Object, Object> named = new LinkedHashMap<>();
    List<Object> values = new ArrayList<>();
    for (Expr.Argument argument : call.arguments()) {
      if (argument.name().isPresent()) {
        named.put(argument.name().get(), evaluator.eval(argument.value(), scope));
      } else if (argument.value() instanceof Expr.Spread spread) {
        values.addAll(evaluator.expressions().spread(spread, scope));
      } else {
        values.add(evaluator.eval(argument.value(), scope));
      }
    }
    if (!named.isEmpty()) {
      values.add(0, named);
    }
    return values.toArray();
  }
}
