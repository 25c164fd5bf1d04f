package io.impscript.eval;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.diag.NearNames;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Matcher;

/**
 * Calls the methods of values. The frequent ones are done here, so that Groovy's library need not
 * be loaded for them.
 */
final class Methods {
  /** What the methods done here give for a name or arguments that they leave to the library. */
  static final Object LEFT = new Object();

  private final TextMethods texts;
  private final SeveralMethods several;
  private final MapMethods maps;
  private final Library library;
  private final Evaluator evaluator;

  Methods(Evaluator evaluator) {
    this.evaluator = evaluator;
    this.texts = new TextMethods(evaluator.budget());
    this.several = new SeveralMethods(evaluator.budget());
    this.maps = new MapMethods(evaluator.budget());
    this.library = new Library(evaluator.budget());
  }

  Object call(Object target, String name, Object... arguments) {
    checkAllowed(target, name);
    Object result = own(target, name, arguments);
    return result == LEFT ? library.call(target, name, arguments) : result;
  }

  /** Calls Groovy's library for an operator, whose method need not be in the list. */
  Object library(Object target, String name, Object... arguments) {
    return library.call(target, name, arguments);
  }

  private Object own(Object target, String name, Object[] arguments) {
    if (name.equals("toString") && arguments.length == 0) {
      return Texts.of(target);
    } else if (target instanceof String text) {
      return texts.call(text, name, arguments);
    } else if (target instanceof Collection<?> elements) {
      return several.call(elements, name, arguments);
    } else if (target instanceof Map<?, ?> map) {
      return maps.call(map, name, arguments);
    } else if (target instanceof ScriptClosure closure) {
      return closure.call(arguments);
    } else if (target instanceof Number number) {
      return number(number, name, arguments);
    }
    return LEFT;
  }

  private Object number(Number number, String name, Object[] arguments) {
    if (name.equals("times") && arguments.length == 1 && arguments[0] instanceof ScriptClosure c) {
      for (int i = 0; i < number.intValue(); i++) {
        c.call(i);
      }
      return null;
    } else if (name.equals("power") && arguments.length == 1 && arguments[0] instanceof Number n) {
      Numbers.checkPower(number, n);
    }
    evaluator.budget().step(1);
    return LEFT;
  }

  private static void checkAllowed(Object target, String name) {
    if (target == null) {
      throw Failure.of(
          DiagnosticCode.EVALUATION,
          "null has no method '" + name + "'",
          "with '?.' in front, the whole is null here");
    } else if (!AllowedMethods.allows(target, name)) {
      throw AllowedMethods.isForbidden(name) ? refused(name) : unknown(target, name);
    }
  }

  private static Failure refused(String name) {
    return Failure.of(
        DiagnosticCode.NOT_ALLOWED,
        "a script cannot use '" + name + "'",
        "evaluating a script is pure; what varies comes in as a parameter (-P name=value)");
  }

  private static Failure unknown(Object target, String name) {
    Diagnostic diagnostic =
        Diagnostic.of(
            DiagnosticCode.UNKNOWN_METHOD, null, kind(target) + " has no method '" + name + "'");
    return Failure.of(
        NearNames.hint(name, AllowedMethods.of(target))
            .map(diagnostic::withHint)
            .orElse(diagnostic));
  }

  private static String kind(Object target) {
    return target instanceof Matcher ? "a match" : Values.said(target);
  }
}
