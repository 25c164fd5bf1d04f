package io.impscript.runtime.repl;

import io.impscript.spec.Argument;
import io.impscript.spec.Form;
import io.impscript.spec.OptionInfo;
import io.impscript.spec.ValueRule;
import io.impscript.spec.WordInfo;
import java.util.List;
import java.util.Optional;

/** The values that may stand at the cursor, where they can be counted. */
final class AllowedValues {
  static final List<String> TRUTHS = List.of("true", "false");

  private AllowedValues() {}

  static List<String> at(CursorContext context) {
    return context
        .word()
        .flatMap(name -> context.block().word(name))
        .flatMap(word -> rule(word, context.option()))
        .map(ValueRule::values)
        .orElse(List.of());
  }

  private static Optional<ValueRule> rule(WordInfo word, Optional<String> option) {
    return word.forms().stream()
        .flatMap(form -> (option.isPresent() ? named(form, option.get()) : first(form)).stream())
        .findFirst();
  }

  private static Optional<ValueRule> named(Form form, String option) {
    return form.options().flatMap(options -> options.option(option)).map(OptionInfo::rule);
  }

  private static Optional<ValueRule> first(Form form) {
    return form.positional().stream()
        .filter(argument -> argument.kind() != Argument.Kind.BLOCK)
        .map(Argument::rule)
        .findFirst();
  }
}
