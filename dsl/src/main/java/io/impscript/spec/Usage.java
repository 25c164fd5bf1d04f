package io.impscript.spec;

import io.impscript.spec.Argument.Kind;
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
    if (form.takesAnyNames()) {
      return name + " name: 'value', …";
    } else if (!form.takesBlock()) {
      return name + " " + plain;
    }
    return plain.isEmpty() ? name + " { … }" : name + "(" + plain + ") { … }";
  }

  private static String sample(Argument argument) {
    return switch (argument.kind()) {
      case TEXT -> "'" + argument.name() + "'";
      case TEXTS -> "'" + argument.name() + "', …";
      default -> argument.name();
    };
  }
}
