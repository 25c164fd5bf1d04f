package io.impscript.check;

import io.impscript.spec.Vocabulary;
import io.impscript.spec.Vocabulary.Argument;
import io.impscript.spec.Vocabulary.Form;
import io.impscript.spec.Vocabulary.Kind;
import io.impscript.spec.Vocabulary.WordInfo;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What can be said of a word from its forms alone. */
final class WordForms {
  private WordForms() {}

  /** The words inside the block that some form of the word takes. */
  static Optional<Class<?>> block(WordInfo word) {
    return word.forms().stream()
        .flatMap(form -> form.block().stream())
        .<Class<?>>map(c -> c)
        .findFirst();
  }

  static boolean givesNothing(String name, Class<?> block) {
    return Vocabulary.of(block)
        .word(name)
        .map(word -> word.forms().get(0).method().getReturnType() == void.class)
        .orElse(false);
  }

  /** The arguments of a form that are given by position, the block among them. */
  static List<Argument> positional(Form form) {
    return form.arguments().stream()
        .filter(a -> a.kind() != Kind.OPTIONS && a.kind() != Kind.NAMED)
        .toList();
  }

  static Optional<Argument> options(Form form) {
    return form.arguments().stream().filter(a -> a.kind() == Kind.OPTIONS).findFirst();
  }

  static boolean takesAnyNames(Form form) {
    return form.arguments().stream().anyMatch(a -> a.kind() == Kind.NAMED);
  }

  /** How the word is said, for hints: {@code rpm 'name'}, or {@code packages 'names', …}. */
  static String usage(WordInfo word) {
    return word.forms().stream()
        .map(form -> usage(word.name(), form))
        .distinct()
        .collect(Collectors.joining(" or "));
  }

  private static String usage(String name, Form form) {
    List<Argument> arguments = positional(form);
    String plain =
        arguments.stream()
            .filter(a -> a.kind() != Kind.BLOCK)
            .map(WordForms::sample)
            .collect(Collectors.joining(", "));
    boolean hasBlock = form.block().isPresent();
    if (takesAnyNames(form)) {
      return name + " name: 'value', …";
    } else if (!hasBlock) {
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
