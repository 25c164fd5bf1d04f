package io.impscript.eval;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.diag.NearNames;
import io.impscript.spec.OptionInfo;
import io.impscript.spec.OptionSet;
import io.impscript.spec.WordInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the record of a word's named arguments. */
final class OptionValues {
  private OptionValues() {}

  static Object of(
      WordInfo word, OptionSet options, Map<String, Said.Actual> named, WordCalls words) {
    for (Map.Entry<String, Said.Actual> entry : named.entrySet()) {
      if (options.option(entry.getKey()).isEmpty()) {
        throw unknown(word, entry, options.names());
      }
    }
    Map<String, Object> values = new LinkedHashMap<>();
    for (Map.Entry<String, Said.Actual> entry : named.entrySet()) {
      OptionInfo option = options.option(entry.getKey()).orElseThrow();
      values.put(option.name(), value(option, entry.getValue(), words));
    }
    return options.make(values);
  }

  static Failure unknown(WordInfo word, Map.Entry<String, Said.Actual> entry, List<String> known) {
    Diagnostic diagnostic =
        Diagnostic.of(
            DiagnosticCode.UNKNOWN_OPTION,
            entry.getValue().span(),
            "'" + word.name() + "' has no option '" + entry.getKey() + "'");
    diagnostic = NearNames.hint(entry.getKey(), known).map(diagnostic::withHint).orElse(diagnostic);
    return Failure.of(
        diagnostic.withHint(known.isEmpty() ? Forms.usage(word) : OptionSet.list(known)));
  }

  private static Object value(OptionInfo option, Said.Actual actual, WordCalls words) {
    if (option.type() == String.class) {
      return words.text(option.name(), actual, option.rule());
    } else if (option.type() == List.class) {
      return texts(option, actual, words);
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

  private static List<String> texts(OptionInfo option, Said.Actual actual, WordCalls words) {
    List<String> texts = new ArrayList<>();
    for (Said.Actual element : actual.flat()) {
      texts.add(words.text(option.name(), element, option.rule()));
    }
    return List.copyOf(texts);
  }
}
