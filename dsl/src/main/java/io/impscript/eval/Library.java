package io.impscript.eval;

import groovy.lang.GString;
import groovy.lang.MissingMethodException;
import io.impscript.diag.DiagnosticCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.codehaus.groovy.runtime.InvokerHelper;

/** Calls methods of Java and of Groovy's library on values, within limits. */
final class Library {
  private final Budget budget;

  Library(Budget budget) {
    this.budget = budget;
  }

  Object call(Object target, String name, Object... arguments) {
    LibraryLimits.check(target, name, arguments, budget);
    budget.weigh(target);
    Object[] passed = new Object[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      passed[i] = passed(arguments[i]);
    }
    return result(invoke(target, name, passed), name);
  }

  private Object passed(Object argument) {
    if (argument instanceof ScriptClosure closure) {
      return new LibraryClosure(closure);
    } else if (argument instanceof Pattern) {
      throw Failure.of(DiagnosticCode.EVALUATION, "a pattern cannot be given to this method");
    }
    return budget.weigh(argument);
  }

  private static Object invoke(Object target, String name, Object[] arguments) {
    try {
      return InvokerHelper.invokeMethod(target, name, arguments);
    } catch (MissingMethodException e) {
      throw e.getMethod().equals(name) ? unfit(target, name, arguments) : Failures.translate(e);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      throw Failures.translate(e);
    }
  }

  private static Failure unfit(Object target, String name, Object[] arguments) {
    String given =
        Arrays.stream(arguments)
            .map(a -> a instanceof LibraryClosure ? "a closure" : Values.said(a))
            .collect(Collectors.joining(", "));
    if (given.isEmpty()) {
      return Failure.of(
          DiagnosticCode.WRONG_ARGUMENT,
          "'%s' of %s lacks an argument".formatted(name, Values.said(target)));
    }
    return Failure.of(
        DiagnosticCode.WRONG_ARGUMENT,
        "'%s' of %s does not take %s".formatted(name, Values.said(target), given));
  }

  /** Results that are no values of scripts, such as iterators, never reach a script. */
  private static Object result(Object value, String name) {
    if (value instanceof Object[] array) {
      return new ArrayList<>(Arrays.asList(array));
    } else if (value instanceof GString || value instanceof Character) {
      return value.toString();
    } else if (value instanceof LibraryClosure closure) {
      return closure.code();
    } else if (isValue(value)) {
      return value instanceof Number number ? Numbers.checked(number) : value;
    }
    throw Failure.of(
        DiagnosticCode.NOT_ALLOWED, "'" + name + "' used like this gives no value for scripts");
  }

  private static boolean isValue(Object value) {
    return value == null
        || value instanceof String
        || value instanceof Number
        || value instanceof Boolean
        || value instanceof List<?>
        || value instanceof Collection<?>
        || value instanceof Map<?, ?>
        || value instanceof Map.Entry<?, ?>
        || value instanceof ScriptClosure
        || value instanceof Matcher;
  }
}
