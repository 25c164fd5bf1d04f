package io.impscript.doc;

import io.impscript.kiwi.AllowedValue;
import io.impscript.kiwi.AttributeType;
import io.impscript.kiwi.ElementType;
import io.impscript.kiwi.KiwiVocabulary;
import io.impscript.kiwi.Limit;
import io.impscript.kiwi.Occurs;
import io.impscript.kiwi.Support;
import io.impscript.kiwi.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tables of attributes and elements. */
final class KiwiTables {
  private KiwiTables() {}

  /** Whether an element has more to tell than the table of the one around it does. */
  static boolean hasSection(ElementType type) {
    return type.holdsElements() || !type.attributes().isEmpty();
  }

  /** What a section is called: the words that lead to the element. */
  static String title(ElementType type) {
    List<String> words = new ArrayList<>();
    StringBuilder path = new StringBuilder();
    for (String name : type.path().split("/")) {
      path.append(path.isEmpty() ? "" : "/").append(name);
      words.add("`" + KiwiVocabulary.at(path.toString()).orElseThrow().word() + "`");
    }
    return String.join(" › ", words.subList(1, words.size()));
  }

  private static String anchor(ElementType type) {
    return title(type).replace("`", "").replace("›", "").replace(' ', '-').toLowerCase(Locale.ROOT);
  }

  static String attributes(ElementType type) {
    StringBuilder table =
        new StringBuilder("| attribute | takes | what it says |\n| --- | --- | --- |\n");
    for (AttributeType attribute : type.allAttributes()) {
      table.append(
          "| %s | %s | %s%s%s%s |\n"
              .formatted(
                  name(attribute),
                  values(attribute.type()),
                  attribute.doc(),
                  needed(attribute),
                  limit(attribute.limit()),
                  only(attribute.support())));
    }
    return table.toString().stripTrailing();
  }

  private static String name(AttributeType attribute) {
    return attribute.key()
        ? "*" + attribute.name() + "*, by position"
        : "`" + attribute.name() + ":`";
  }

  private static String needed(AttributeType attribute) {
    return attribute.required()
        ? " Must be there."
        : attribute.needed() == Support.NONE ? "" : " Must be there in schema 7.5.";
  }

  static String elements(ElementType type) {
    StringBuilder table =
        new StringBuilder("| word | how often | what it says |\n| --- | --- | --- |\n");
    for (ElementType child : type.allChildren()) {
      table.append(
          "| %s | %s | %s%s%s%s |\n"
              .formatted(
                  words(child),
                  often(child.occurs()),
                  child.doc(),
                  child.text().filter(text -> !text.isText()).map(KiwiTables::takes).orElse(""),
                  limit(child.limit()),
                  only(child.support())));
    }
    return table.toString().stripTrailing();
  }

  private static String words(ElementType type) {
    String names =
        type.words().stream().map(word -> "`" + word + "`").collect(Collectors.joining(", "));
    return hasSection(type) ? "[" + names + "](#" + anchor(type) + ")" : names;
  }

  private static String often(Occurs occurs) {
    return switch (occurs) {
      case ONCE -> "once";
      case OPTIONAL -> "at most once";
      case ANY -> "any number";
      case SEVERAL -> "at least once";
    };
  }

  private static String takes(ValueType type) {
    return " Takes " + values(type) + ".";
  }

  private static String values(ValueType type) {
    return type.values().isEmpty() || type.list()
        ? type.doc()
        : type.values().stream().map(KiwiTables::value).collect(Collectors.joining(", "));
  }

  private static String value(AllowedValue value) {
    return "`" + value.shown() + "`" + inBrackets(value.support());
  }

  /** Where something may stand, as a sentence; nothing where it may stand anywhere. */
  static String limit(Optional<Limit> limit) {
    return limit.map(KiwiTables::limit).orElse("");
  }

  private static String limit(Limit limit) {
    String cases = limit.cases().stream().map(KiwiTables::one).collect(Collectors.joining(", "));
    return " Only with the *" + limit.attribute() + "* " + cases + ".";
  }

  private static String one(Limit.Case one) {
    String required = one.required() ? " (must be there)" : "";
    return "`" + one.value() + "`" + inBrackets(one.support()) + required;
  }

  private static String inBrackets(Support support) {
    return switch (support) {
      case ONLY_7_5 -> " (7.5)";
      case ONLY_8_5 -> " (8.5)";
      default -> "";
    };
  }

  /** Which schema has something, as a sentence; nothing for both. */
  static String only(Support support) {
    return switch (support) {
      case ONLY_7_5 -> " Schema 7.5 only.";
      case ONLY_8_5 -> " Schema 8.5 only.";
      default -> "";
    };
  }
}
