package io.impscript.eval;

import io.impscript.spec.Vocabulary.Argument;
import io.impscript.spec.Vocabulary.Form;
import io.impscript.spec.Vocabulary.Kind;
import io.impscript.spec.Vocabulary.WordInfo;
import java.util.List;
import java.util.stream.Collectors;

/** The ways of saying a word. */
final class Forms {
  private Forms() {}

  /** The form that is most likely meant: with or without a block, then by the number of values. */
  static Form choose(WordInfo word, Said said) {
    if (word.forms().size() == 1) {
      return word.forms().get(0);
    }
    return word.forms().stream()
        .min((a, b) -> Long.compare(distance(a, said), distance(b, said)))
        .orElseThrow();
  }

  /** Whether a block is taken weighs more than any number of values. */
  private static long distance(Form form, Said said) {
    long wrongKind = form.block().isPresent() == said.hasBlock() ? 0 : Integer.MAX_VALUE;
    return wrongKind + Math.abs(positional(form).size() - said.values().size());
  }

  private static List<Argument> positional(Form form) {
    return form.arguments().stream()
        .filter(a -> a.kind() != Kind.OPTIONS && a.kind() != Kind.NAMED)
        .toList();
  }

  /** How the word is said, for hints. */
  static String usage(WordInfo word) {
    return "say it as: "
        + word.forms().stream()
            .map(form -> usage(word.name(), form))
            .distinct()
            .collect(Collectors.joining(" or "));
  }

  private static String usage(String name, Form form) {
    String plain =
        positional(form).stream()
            .filter(a -> a.kind() != Kind.BLOCK)
            .map(Forms::sample)
            .collect(Collectors.joining(", "));
    if (form.arguments().stream().anyMatch(a -> a.kind() == Kind.NAMED)) {
      return name + " name: 'value', …";
    } else if (form.block().isEmpty()) {
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
