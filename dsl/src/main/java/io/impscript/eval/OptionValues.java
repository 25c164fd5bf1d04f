package io.impscript.eval;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.diag.NearNames;
import io.impscript.spec.Vocabulary.Argument;
import io.impscript.spec.Vocabulary.OptionInfo;
import io.impscript.spec.Vocabulary.WordInfo;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes the record of a word's named arguments. */
final class OptionValues {
  private OptionValues() {}

  static Object of(WordInfo word, Argument argument, Map<String, Said.Actual> named) {
    List<String> known = argument.options().stream().map(OptionInfo::name).toList();
    for (Map.Entry<String, Said.Actual> entry : named.entrySet()) {
      if (!known.contains(entry.getKey())) {
        throw unknown(word, entry, known);
      }
    }
    Object[] values =
        argument.options().stream()
            .map(option -> value(option, named.get(option.name())))
            .toArray();
    return create(argument.type(), values);
  }

  static Failure unknown(WordInfo word, Map.Entry<String, Said.Actual> entry, List<String> known) {
    Diagnostic diagnostic =
        Diagnostic.of(
            DiagnosticCode.UNKNOWN_OPTION,
            entry.getValue().span(),
            "'" + word.name() + "' has no option '" + entry.getKey() + "'");
    diagnostic = NearNames.hint(entry.getKey(), known).map(diagnostic::withHint).orElse(diagnostic);
    return Failure.of(
        diagnostic.withHint(
            known.isEmpty() ? Forms.usage(word) : "its options: " + String.join(", ", known)));
  }

  private static Object value(OptionInfo option, Said.Actual actual) {
    if (actual == null) {
      return absent(option.type());
    } else if (option.type() == String.class) {
      return text(option, actual);
    } else if (option.type() == List.class) {
      return texts(option, actual);
    } else if (option.type() == Map.class && actual.value() instanceof Map<?, ?>) {
      return Fitting.frozen(actual);
    } else if (option.type().isInstance(actual.value())) {
      return actual.value();
    }
    throw Failure.of(
        Diagnostic.of(
            DiagnosticCode.WRONG_ARGUMENT,
            actual.span(),
            "'%s' does not take %s".formatted(option.name(), Values.said(actual.value()))));
  }

  private static Object absent(Class<?> type) {
    if (type == String.class) {
      return "";
    } else if (type == List.class) {
      return List.of();
    }
    return type == Map.class ? Map.of() : null;
  }

  private static String text(OptionInfo option, Said.Actual actual) {
    if (actual.value() instanceof String text) {
      return text;
    }
    throw Fitting.notText(option.name(), actual);
  }

  private static List<String> texts(OptionInfo option, Said.Actual actual) {
    List<String> texts = new ArrayList<>();
    actual.flat().forEach(element -> texts.add(text(option, element)));
    return List.copyOf(texts);
  }

  private static Object create(Class<?> type, Object[] values) {
    try {
      Constructor<?> constructor = type.getDeclaredConstructors()[0];
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}
