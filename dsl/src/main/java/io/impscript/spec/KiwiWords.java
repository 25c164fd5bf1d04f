package io.impscript.spec;

import io.impscript.kiwi.AttributeType;
import io.impscript.kiwi.ElementType;
import io.impscript.kiwi.KiwiVocabulary;
import io.impscript.kiwi.ValueType;
import io.impscript.spec.Argument.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Makes words of the vocabulary of Kiwi. */
final class KiwiWords {
  /** The root element's name is the recipe's, its schema that of the target. */
  private static final Set<String> SAID_ELSEWHERE = Set.of("name", "schemaversion");

  private static final Map<String, BlockWords> BLOCKS = new ConcurrentHashMap<>();

  private KiwiWords() {}

  /** The words of a kiwi block itself. */
  static Map<String, WordInfo> top() {
    return with(DeclaredWords.of(KiwiSpec.class), KiwiVocabulary.image());
  }

  /** The words inside an element. */
  static BlockWords inside(ElementType type) {
    return BLOCKS.computeIfAbsent(
        type.path(),
        path ->
            new BlockWords(
                type.word(),
                Vocabulary.aBlock(type.word()) + " of kiwi",
                type.doc(),
                () -> with(DeclaredWords.of(MarkupSpec.class), type)));
  }

  private static Map<String, WordInfo> with(Map<String, WordInfo> plain, ElementType around) {
    Map<String, WordInfo> words = new TreeMap<>(plain);
    for (ElementType child : around.allChildren()) {
      child.words().forEach(name -> words.put(name, word(name, child)));
    }
    return words;
  }

  private static WordInfo word(String name, ElementType type) {
    String doc = type.doc() + KiwiOptions.only(type.support());
    String example = KiwiExamples.of(name, type);
    return new WordInfo(name, doc, example, !type.occurs().repeatable(), forms(type));
  }

  /** The ways of saying an element: with what it must have first, with a block and without. */
  private static List<Form> forms(ElementType type) {
    boolean needsBlock =
        type.allChildren().stream().anyMatch(child -> child.occurs().required()) || type.open();
    List<Form> forms = new ArrayList<>();
    for (Optional<Argument> value : values(type)) {
      if (!needsBlock) {
        forms.add(form(type, value, false, true));
      }
      forms.add(form(type, value, true, type.holdsElements()));
    }
    return forms;
  }

  /** What may be given by position: one value, or, where it is not always needed, nothing. */
  private static List<Optional<Argument>> values(ElementType type) {
    if (type.text().isPresent()) {
      return List.of(Optional.of(text(type.text().get())));
    } else if (type.key().isEmpty()) {
      return List.of(Optional.empty());
    }
    Optional<Argument> key = Optional.of(key(type, type.key().get()));
    return type.key().get().required() ? List.of(key) : List.of(key, Optional.empty());
  }

  private static Argument text(ValueType type) {
    return Argument.text("text", type.doc(), Kind.TEXT, new KiwiRule(type));
  }

  private static Argument key(ElementType type, AttributeType key) {
    Kind kind = type.manyAtOnce() ? Kind.TEXTS : Kind.TEXT;
    return Argument.text(key.name(), phrase(key.doc()), kind, new KiwiRule(key.type()));
  }

  private static Form form(
      ElementType type, Optional<Argument> value, boolean block, boolean usual) {
    List<Argument> arguments = new ArrayList<>();
    value.ifPresent(arguments::add);
    KiwiOptions options = KiwiOptions.of(type);
    if (!options.all().isEmpty()) {
      arguments.add(Argument.options("attributes", options));
    }
    if (block) {
      arguments.add(Argument.block("body", () -> inside(type)));
    }
    return new Form(new ElementTelling(type), false, usual, arguments);
  }

  /** What is said by name with the word {@code kiwi}. */
  static OptionSet ofImage() {
    return KiwiOptions.of(KiwiVocabulary.image(), SAID_ELSEWHERE)
        .and(
            new OptionInfo(
                KiwiAttributes.FILES,
                "folder beside the script with the rest of the description's directory: overlay"
                    + " trees, scripts, archives",
                String.class,
                ValueRule.TEXT,
                false));
  }

  /** A sentence as a part of another one. */
  static String phrase(String sentence) {
    String text = sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    boolean name = text.length() > 1 && Character.isUpperCase(text.charAt(1));
    return name ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }
}
