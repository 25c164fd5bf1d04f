package io.impscript.print;

import io.impscript.kiwi.AttributeType;
import io.impscript.kiwi.ElementType;
import io.impscript.kiwi.TagRules;
import io.impscript.kiwi.Template;
import io.impscript.kiwi.ValueType;
import io.impscript.model.Markup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How an element of Kiwi is said by its word.
 *
 * @param type what it is
 * @param tag the element itself
 * @param values by position: its text or its key
 * @param named its other attributes, as {@code name: value}
 * @param unnamed attributes that only the word {@code attribute} can say
 * @param content what stands inside, without the text said by position
 */
record ElementText(
    ElementType type,
    Markup.Tag tag,
    List<String> values,
    List<String> named,
    Map<String, String> unnamed,
    List<Markup> content) {

  /**
   * How an element is said; empty where its word cannot say it, as the vocabulary does not allow
   * what it holds.
   *
   * @param around attributes of the element around it
   */
  static Optional<ElementText> of(Markup.Tag tag, ElementType type, Map<String, String> around) {
    return isOrderly(tag, type) && TagRules.faults(type, tag, around).isEmpty()
        ? Optional.of(said(tag, type))
        : Optional.empty();
  }

  /** Whether text stands only where it can be given by position: once, before all else. */
  private static boolean isOrderly(Markup.Tag tag, ElementType type) {
    List<Markup> content = tag.content();
    boolean more = content.stream().skip(1).anyMatch(Markup.Text.class::isInstance);
    return type.text().isEmpty()
        ? content.stream().noneMatch(ElementText::isBlank)
        : !more && !text(tag).isEmpty() == startsWithText(tag);
  }

  /** Blanks between elements count where other text stands there too, and no word says them. */
  private static boolean isBlank(Markup node) {
    return node instanceof Markup.Text text && text.text().isBlank();
  }

  private static boolean startsWithText(Markup.Tag tag) {
    return !tag.content().isEmpty() && tag.content().get(0) instanceof Markup.Text;
  }

  private static String text(Markup.Tag tag) {
    return tag.text();
  }

  private static ElementText said(Markup.Tag tag, ElementType type) {
    List<String> values = new ArrayList<>();
    List<Markup> content = tag.content();
    if (type.text().isPresent()) {
      values.add(value(text(tag), type.text().get()));
      content = startsWithText(tag) ? content.subList(1, content.size()) : content;
    }
    List<String> named = new ArrayList<>();
    Map<String, String> unnamed = new TreeMap<>();
    for (Map.Entry<String, String> said : tag.attributes().entrySet()) {
      AttributeType attribute = type.attribute(said.getKey()).orElse(null);
      if (attribute == null || attribute.word().isEmpty()) {
        unnamed.put(said.getKey(), said.getValue());
      } else if (attribute.key() && type.text().isEmpty()) {
        values.add(value(said.getValue(), attribute.type()));
      } else {
        named.add(named(attribute, said.getValue()));
      }
    }
    return new ElementText(type, tag, values, named, unnamed, content);
  }

  /** An attribute that the vocabulary knows, with its value. */
  static String named(AttributeType attribute, String value) {
    return Quoted.key(attribute.word()) + ": " + value(value, attribute.type());
  }

  static boolean fits(AttributeType attribute, String value) {
    return attribute.type().accepts(value) || Template.in(value);
  }

  /** A value as a script says it: truth and whole numbers bare. */
  private static String value(String value, ValueType type) {
    boolean truth = type.isTruth() && (value.equals("true") || value.equals("false"));
    return truth || type.isNumber() && isPlainNumber(value) ? value : Quoted.of(value);
  }

  private static boolean isPlainNumber(String value) {
    boolean digits = !value.isEmpty() && value.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits && value.length() < 10 && (value.length() == 1 || value.charAt(0) != '0');
  }

  /** Whether nothing but its key is said. */
  boolean isKeyOnly() {
    return type.manyAtOnce()
        && values.size() == 1
        && named.isEmpty()
        && unnamed.isEmpty()
        && content.isEmpty();
  }

  boolean needsBlock() {
    boolean demanded =
        type.allChildren().stream().anyMatch(child -> child.occurs().required()) || type.open();
    return demanded || !content.isEmpty() || !unnamed.isEmpty();
  }

  List<String> arguments() {
    List<String> all = new ArrayList<>(values);
    all.addAll(named);
    return all;
  }
}
