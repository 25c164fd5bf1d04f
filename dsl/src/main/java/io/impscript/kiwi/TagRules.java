package io.impscript.kiwi;

import io.impscript.diag.NearNames;
import io.impscript.kiwi.TagFault.Kind;
import io.impscript.model.Markup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the vocabulary says of one element: values, what goes with what, what must be there. What it
 * does not know (other attributes, other elements) is left alone, and so is what a template fills
 * in.
 */
public final class TagRules {
  /** Recipes say it by their description. */
  private static final String SPECIFICATION = "image/description/specification";

  private final ElementType type;
  private final Markup.Tag tag;
  private final Map<String, String> around;
  private final List<TagFault> faults = new ArrayList<>();

  private TagRules(ElementType type, Markup.Tag tag, Map<String, String> around) {
    this.type = type;
    this.tag = tag;
    this.around = around;
  }

  /**
   * Everything that is wrong with an element, but for what is wrong with those inside it.
   *
   * @param around attributes of the element around it
   */
  public static List<TagFault> faults(
      ElementType type, Markup.Tag tag, Map<String, String> around) {
    TagRules rules = new TagRules(type, tag, around);
    rules.attributes();
    rules.text();
    rules.place();
    rules.children();
    rules.faults.addAll(SpecialRules.faults(type, tag));
    return List.copyOf(rules.faults);
  }

  private void attributes() {
    for (AttributeType attribute : type.allAttributes()) {
      String value = tag.attributes().get(attribute.name());
      if (value == null) {
        missing(attribute);
      } else {
        value(attribute.name(), attribute.type(), value);
        attribute.limit().ifPresent(limit -> limit(attribute, limit));
      }
    }
  }

  private void missing(AttributeType attribute) {
    Optional<Limit> limit = attribute.limit();
    String other = limit.map(one -> tag.attribute(one.attribute())).orElse("");
    if (attribute.required()) {
      add(Kind.MISSING, "", "'" + type.word() + "' lacks " + said(attribute), explained(attribute));
    } else if (limit.isPresent() && limit.get().requiredWith(other)) {
      add(
          Kind.MISSING,
          "",
          "'%s' lacks %s, which '%s' demands".formatted(type.word(), said(attribute), other),
          explained(attribute));
    }
  }

  private static String said(AttributeType attribute) {
    return "'" + attribute.name() + (attribute.key() ? "'" : ":'");
  }

  private static String explained(AttributeType attribute) {
    String values = attribute.type().isText() ? "" : " It takes " + attribute.type().doc() + ".";
    return plain(attribute.name() + ": " + attribute.doc() + values);
  }

  /** A doc line as a part of a message. */
  static String plain(String doc) {
    String text = doc.replace("`", "");
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }

  private void value(String name, ValueType values, String text) {
    if (Template.in(text) || values.accepts(text)) {
      return;
    }
    List<String> hints = new ArrayList<>();
    NearNames.hint(text, values.values().stream().map(AllowedValue::text).toList())
        .ifPresent(hints::add);
    hints.add("it takes " + plain(values.doc()));
    faults.add(
        new TagFault(Kind.VALUE, name, "'%s' does not take '%s'".formatted(name, text), hints));
  }

  private void limit(AttributeType attribute, Limit limit) {
    String other = tag.attribute(limit.attribute());
    if (misplaced(limit, other)) {
      String message =
          "'%s:' does not go with the %s '%s'"
              .formatted(attribute.name(), about(type, limit), other);
      add(Kind.MISPLACED, attribute.name(), message, goesWith(limit));
    }
  }

  private static boolean misplaced(Limit limit, String value) {
    return !value.isEmpty() && !Template.in(value) && limit.with(value) == Support.NONE;
  }

  private static String goesWith(Limit limit) {
    return "it goes with "
        + String.join(", ", limit.values())
        + "; leave it out, or change the other";
  }

  /** What the other attribute is called: "type" for the key of a type, else its own name. */
  private static String about(ElementType holder, Limit limit) {
    boolean key = holder.key().filter(one -> one.name().equals(limit.attribute())).isPresent();
    return key ? holder.word() : limit.attribute();
  }

  private void text() {
    if (type.text().isPresent() && tag.tags().isEmpty() && !type.text().get().isText()) {
      value(type.word(), type.text().get(), tag.text());
    }
  }

  private void place() {
    if (type.limit().isEmpty()) {
      return;
    }
    Limit limit = type.limit().get();
    String other = around.getOrDefault(limit.attribute(), "");
    if (misplaced(limit, other)) {
      String outer = type.path().substring(0, type.path().lastIndexOf('/'));
      String name = about(KiwiVocabulary.at(outer).orElseThrow(), limit);
      String message = "'%s' does not go with the %s '%s'".formatted(type.word(), name, other);
      add(Kind.MISPLACED, "", message, goesWith(limit));
    }
  }

  private void children() {
    for (ElementType child : type.allChildren()) {
      int there = tag.tags(child.name()).size();
      if (there > 1 && !child.occurs().repeatable()) {
        String message = "'%s' holds '%s' twice".formatted(type.word(), child.word());
        add(Kind.REPEATED, "", message, "leave one of them out");
      } else if (there == 0 && child.occurs().required() && isAskedFor(child)) {
        String message = "'%s' lacks '%s'".formatted(type.word(), child.word());
        add(Kind.MISSING, "", message, sample(child));
      }
    }
  }

  private static String sample(ElementType child) {
    return child.example().isEmpty() || child.example().contains("\n")
        ? plain(child.word() + ": " + child.doc())
        : "such as: " + child.example();
  }

  private boolean isAskedFor(ElementType child) {
    return !child.path().equals(SPECIFICATION) && !Template.in(tag.text());
  }

  private void add(Kind kind, String attribute, String message, String hint) {
    faults.add(new TagFault(kind, attribute, message, List.of(hint)));
  }
}
