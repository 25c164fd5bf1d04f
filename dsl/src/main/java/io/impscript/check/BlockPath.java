package io.impscript.check;

import io.impscript.spec.Argument;
import io.impscript.spec.BlockWords;
import io.impscript.spec.Form;
import io.impscript.spec.WordInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the braces that lead from one block to a word of another inside it. */
final class BlockPath {
  private static final int DEEPEST = 4;

  private BlockPath() {}

  /** The word in all the braces that it needs, such as {@code packages { rpm … }}. */
  static Optional<String> to(BlockWords there, BlockWords here, String word) {
    for (int depth = 1; depth <= (here.isTop() ? 1 : DEEPEST); depth++) {
      Optional<String> found = within(here, there, word, depth);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> within(
      BlockWords here, BlockWords there, String word, int depth) {
    for (WordInfo opener : openers(here, there)) {
      for (Form form : opener.forms()) {
        Optional<String> inside =
            form.usual() ? inside(form, there, word, depth) : Optional.empty();
        if (inside.isPresent()) {
          return Optional.of(opener.name() + head(form) + " { " + inside.get() + " }");
        }
      }
    }
    return Optional.empty();
  }

  /** The word that a block is named after comes before others that open it too. */
  private static List<WordInfo> openers(BlockWords here, BlockWords there) {
    List<WordInfo> openers = new ArrayList<>(here.words().values());
    here.word(there.name()).ifPresent(named -> openers.add(0, named));
    return openers;
  }

  private static Optional<String> inside(Form form, BlockWords there, String word, int depth) {
    Optional<BlockWords> block = form.block();
    if (block.isEmpty()) {
      return Optional.empty();
    } else if (block.get() == there) {
      return Optional.of(word + " …");
    }
    return depth > 1 ? within(block.get(), there, word, depth - 1) : Optional.empty();
  }

  private static String head(Form form) {
    return form.positional().stream()
        .filter(argument -> argument.kind() != Argument.Kind.BLOCK)
        .map(argument -> "('" + argument.name() + "')")
        .findFirst()
        .orElse("");
  }
}
