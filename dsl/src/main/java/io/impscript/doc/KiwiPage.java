package io.impscript.doc;

import io.impscript.kiwi.ElementType;
import io.impscript.kiwi.KiwiVocabulary;
import io.impscript.spec.BlockWords;
import io.impscript.spec.KiwiSpec;
import io.impscript.spec.OptionInfo;
import io.impscript.spec.RecipeSpec;
import io.impscript.spec.Vocabulary;
import io.impscript.spec.WordInfo;
import java.util.List;

/** The page that documents the words of kiwi blocks, element by element. */
final class KiwiPage {
  private static final String HEAD =
      """
      # Kiwi's words

      Generated from the vocabulary in `io.impscript.kiwi`.

      A `kiwi` block of a recipe says what the recipe says for Kiwi alone, in Kiwi's own terms: each word is an element \
      of the description, in the order written. Elements with hyphens are said in camel case. The attribute that tells \
      elements apart is given by position, the others by name; where an element is that one value, several values in one \
      word are several elements. Truth values and numbers may be written as such.

      What both IMPS and Kiwi know is said in the plain words of the recipe: its description is the `specification`, its \
      packages are those of the phase `image`, its repositories come first.

      Comments between the words are comments of the description: `// text` is `<!-- text -->`, each line one comment; \
      between `/*` and `*/` everything counts as it stands. Comments on lines of their own right before the word `kiwi` \
      come before the root element. Two hyphens in a row get a blank between them, as XML demands it.

      Values with markers of Jinja2, `{{ … }}` or `{% … %}`, are taken as they are.

      Several `kiwi` blocks of one recipe, its fragments' included, add up.

      """;

  private final StringBuilder page = new StringBuilder(HEAD);

  private KiwiPage() {}

  static String text() {
    KiwiPage writer = new KiwiPage();
    writer.top();
    writer.insides(KiwiVocabulary.image());
    return writer.page.toString().stripTrailing() + "\n";
  }

  private void top() {
    WordInfo kiwi = Vocabulary.of(RecipeSpec.class).word("kiwi").orElseThrow();
    line("## The block");
    code(kiwi.example());
    for (OptionInfo option : kiwi.forms().get(0).options().orElseThrow().all()) {
      page.append("- `").append(option.name()).append(":` ").append(option.doc()).append('\n');
    }
    page.append('\n');
    line(KiwiTables.elements(KiwiVocabulary.image()));
    plainWords(Vocabulary.of(KiwiSpec.class));
  }

  private void plainWords(BlockWords block) {
    line(
        "For what the vocabulary has no word for there are these; the last two only in the block itself:");
    for (String name :
        List.of("xml", "attribute", "comment", "instruction", "template", "prolog", "epilog")) {
      WordInfo word = block.word(name).orElseThrow();
      line("`" + name + "`: " + word.doc());
      code(word.example());
    }
  }

  private void insides(ElementType around) {
    for (ElementType type : around.allChildren()) {
      if (KiwiTables.hasSection(type)) {
        section(type);
        insides(type);
      }
    }
  }

  private void section(ElementType type) {
    line("## " + KiwiTables.title(type));
    line(type.doc() + KiwiTables.only(type.support()) + KiwiTables.limit(type.limit()));
    if (!type.example().isEmpty()) {
      code(type.example());
    }
    if (!type.attributes().isEmpty()) {
      line(KiwiTables.attributes(type));
    }
    if (!type.children().isEmpty()) {
      line(KiwiTables.elements(type));
    } else if (type.open()) {
      line("Inside stands whatever `xml` gives.");
    }
  }

  private void line(String text) {
    page.append(text).append("\n\n");
  }

  private void code(String sample) {
    line("```groovy\n" + sample + "\n```");
  }
}
