package io.impscript.check;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.diag.RefusedValue;
import io.impscript.spec.Argument;
import io.impscript.spec.Argument.Kind;
import io.impscript.spec.OptionInfo;
import io.impscript.spec.ValueRule;
import io.impscript.spec.WordInfo;
import io.impscript.syntax.Expr;
import java.math.BigDecimal;
import java.util.Optional;

/** Checks the values that words are given, as far as they can be known before evaluation. */
final class ValueChecker {
  private ValueChecker() {}

  /** What is wrong with a value given by position. */
  static Optional<Diagnostic> positional(
      WordInfo word, Argument argument, Expr.Argument given, Scope scope) {
    ValueType type = Types.of(given.value(), scope);
    if (fits(argument.kind(), argument.rule(), type)) {
      return takesValues(argument.kind())
          ? refused(word.name(), argument.rule(), given.value())
          : Optional.empty();
    }
    String takes = argument.kind() == Kind.NUMBER ? "a number" : "text";
    Diagnostic diagnostic =
        Diagnostic.of(
            DiagnosticCode.WRONG_ARGUMENT,
            given.value().span(),
            "'%s' takes %s here, not %s".formatted(word.name(), takes, type.said()));
    return Optional.of(diagnostic.withHint(cure(argument.kind(), type, word)));
  }

  private static boolean takesValues(Kind kind) {
    return kind == Kind.TEXT || kind == Kind.TEXTS;
  }

  private static String cure(Kind kind, ValueType type, WordInfo word) {
    if (type == ValueType.NUMBER && kind != Kind.NUMBER) {
      return "put it in quotes, so that it stays as written";
    } else if (type == ValueType.TEXT && kind == Kind.NUMBER) {
      return "leave out the quotes";
    }
    return "say it as: " + word.usage();
  }

  private static boolean fits(Kind kind, ValueRule rule, ValueType type) {
    return switch (kind) {
      case TEXT -> isText(rule, type);
      case TEXTS -> isText(rule, type) || type == ValueType.LIST;
      case NUMBER -> type == ValueType.NUMBER || type == ValueType.UNKNOWN;
      case VALUE -> type != ValueType.CLOSURE;
      default -> true;
    };
  }

  private static boolean isText(ValueRule rule, ValueType type) {
    return switch (type) {
      case TEXT, UNKNOWN -> true;
      case NUMBER -> rule.takesNumbers();
      case TRUTH -> rule.takesTruth();
      default -> false;
    };
  }

  /** What is wrong with a value given by name. */
  static Optional<Diagnostic> named(OptionInfo option, Expr.Argument given, Scope scope) {
    ValueType type = Types.of(given.value(), scope);
    if (option.type() != String.class) {
      return Optional.empty();
    } else if (isText(option.rule(), type)) {
      return refused(option.name(), option.rule(), given.value());
    }
    Diagnostic diagnostic =
        Diagnostic.of(
            DiagnosticCode.WRONG_ARGUMENT,
            given.value().span(),
            "'%s' takes text, not %s".formatted(option.name(), type.said()));
    return Optional.of(
        diagnostic.withHint(
            type == ValueType.NUMBER
                ? "put it in quotes, so that it stays as written"
                : "it is " + option.doc().replace("`", "")));
  }

  /** What is wrong with values that are written out. */
  private static Optional<Diagnostic> refused(String name, ValueRule rule, Expr value) {
    if (value instanceof Expr.ListLiteral list) {
      return list.elements().stream()
          .flatMap(element -> refused(name, rule, element).stream())
          .findFirst();
    } else if (!(value instanceof Expr.Literal literal) || literal.value() == null) {
      return Optional.empty();
    }
    String text = text(((Expr.Literal) value).value());
    return rule.accepts(text)
        ? Optional.empty()
        : Optional.of(RefusedValue.finding(value.span(), name, text, rule.values(), rule.said()));
  }

  private static String text(Object literal) {
    return literal instanceof BigDecimal number ? number.toPlainString() : literal.toString();
  }
}
