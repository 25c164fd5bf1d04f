package io.impscript.eval;

import io.impscript.spec.Form;
import io.impscript.spec.WordInfo;

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
    long wrongKind = form.takesBlock() == said.hasBlock() ? 0 : Integer.MAX_VALUE;
    return wrongKind + Math.abs(form.positional().size() - said.values().size());
  }

  /** How the word is said, for hints. */
  static String usage(WordInfo word) {
    return "say it as: " + word.usage();
  }
}
