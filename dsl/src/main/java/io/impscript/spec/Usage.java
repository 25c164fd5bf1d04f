package io.impscript.spec;

import io.impscript.spec.Argument.Kind;
import java.util.List;
import java.util.stream.Collectors;

/** How a word is said, for hints: {@code rpm 'name'}, or {@code packages 'names', …}. */
final class Usage {
  private Usage() {}

  static String of(WordInfo word) {
    return word.forms().stream()
        .filter(Form::usual)
        .map(form -> of(word.name(), form))
        .distinct()
        .collect(Collectors.joining(" or "));
  }

  private static String of(String name, Form form) {
    String plain =
        form.positional().stream()
            .filter(argument -> argument.kind() != Kind.BLOCK)
            .map(Usage::sample)
            .collect(Collectors.joining(", "));
    String required = required(form);
    plain += plain.isEmpty() || required.isEmpty() ? required : ", " + required;
    if (form.takesAnyNames()) {
      return name + " name: 'value', …";
    } else if (!form.takesBlock()) {
      return name + " " + plain;
    }
    return plain.isEmpty() ? name + " { … }" : name + "(" + plain + ") { … }";
  }

  private static String required(Form form) {
    return form.options().map(OptionSet::all).orElse(List.of()).stream()
        .filter(OptionInfo::required)
        .map(option -> option.name() + ": …")
        .collect(Collectors.joining(", "));
  }

  private static String sample(Argument argument) {
    return switch (argument.kind()) {
      case TEXT -> "'" + argument.name() + "'";
      case TEXTS -> "'" + argument.name() + "', …";
      default -> argument.name();
    };
  }
}
