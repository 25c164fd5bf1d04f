package io.impscript.doc;

import io.impscript.spec.Argument;
import io.impscript.spec.Argument.Kind;
import io.impscript.spec.BlockWords;
import io.impscript.spec.KiwiSpec;
import io.impscript.spec.OptionInfo;
import io.impscript.spec.Vocabulary;
import io.impscript.spec.WordInfo;
import java.util.Locale;
import java.util.stream.Collectors;

/** The page that documents every word of every block. */
final class WordsPage {
  private final StringBuilder page = new StringBuilder();

  private WordsPage() {}

  static String text() {
    WordsPage writer = new WordsPage();
    writer.line("# The words of the language");
    writer.line("Generated from the declarations in `io.impscript.spec`.");
    Vocabulary.plain().forEach(writer::block);
    return writer.page.toString().stripTrailing() + "\n";
  }

  private void block(BlockWords block) {
    line("## " + title(block));
    line(block.doc());
    block.words().values().forEach(this::word);
  }

  private static String title(BlockWords block) {
    return block.isTop() ? "At the top level" : "In a `" + block.name() + "` block";
  }

  private void word(WordInfo word) {
    line("### `" + word.name() + "`");
    line(word.doc() + (word.once() ? " Said once at most." : ""));
    arguments(word);
    line("```groovy\n" + word.example() + "\n```");
  }

  private void arguments(WordInfo word) {
    String list =
        word.forms().stream()
            .flatMap(form -> form.arguments().stream())
            .map(WordsPage::argument)
            .filter(text -> !text.isEmpty())
            .distinct()
            .collect(Collectors.joining("\n"));
    if (!list.isEmpty()) {
      line(list);
    }
  }

  private static String argument(Argument argument) {
    if (argument.kind() == Kind.OPTIONS) {
      return argument.options().all().stream()
          .map(WordsPage::option)
          .collect(Collectors.joining("\n"));
    } else if (argument.kind() == Kind.BLOCK) {
      return "- a block: see [its words](%s)".formatted(link(argument.block().get()));
    } else if (argument.doc().isEmpty()) {
      return "";
    }
    String several = argument.kind() == Kind.TEXTS ? ", …" : "";
    return "- *%s%s*: %s".formatted(argument.name(), several, argument.doc());
  }

  private static String link(BlockWords block) {
    return block == Vocabulary.of(KiwiSpec.class)
        ? "kiwi.md"
        : "#in-a-" + block.name().toLowerCase(Locale.ROOT) + "-block";
  }

  private static String option(OptionInfo option) {
    return "- `%s:` %s".formatted(option.name(), option.doc());
  }

  private void line(String text) {
    page.append(text).append("\n\n");
  }
}
