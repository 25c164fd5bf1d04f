package io.impscript.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A node of an XML description, kept as it was said: names with their prefixes, values without
 * escapes, order, comments and all. White space between elements is not part of it.
 */
public sealed interface Markup {
  /**
   * An element.
   *
   * @param name its name, with the prefix where it has one
   * @param attributes name to value, in their order; declarations of namespaces among them
   * @param content what stands inside, in order
   */
  record Tag(String name, Map<String, String> attributes, List<Markup> content) implements Markup {
    public Tag {
      attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
      content = List.copyOf(content);
    }

    /** The elements inside, in order. */
    public List<Tag> tags() {
      return content.stream().filter(Tag.class::isInstance).map(Tag.class::cast).toList();
    }

    /** The elements inside that have a given name, in order. */
    public List<Tag> tags(String wanted) {
      return tags().stream().filter(tag -> tag.name().equals(wanted)).toList();
    }

    /** An attribute's value; empty text where it is not said. */
    public String attribute(String wanted) {
      return attributes.getOrDefault(wanted, "");
    }

    /** The texts directly inside, joined as they stand. */
    public String text() {
      StringBuilder all = new StringBuilder();
      content.stream()
          .filter(Text.class::isInstance)
          .forEach(node -> all.append(((Text) node).text()));
      return all.toString();
    }

    /** The same element with other content. */
    public Tag withContent(List<Markup> other) {
      return new Tag(name, attributes, other);
    }

    /** The same element with other attributes. */
    public Tag withAttributes(Map<String, String> other) {
      return new Tag(name, other, content);
    }
  }

  /** Character data, white space kept; a CDATA section counts as its text. */
  record Text(String text) implements Markup {}

  /** A comment: everything between its two delimiters. */
  record Comment(String text) implements Markup {}

  /**
   * A processing instruction.
   *
   * @param data what follows the target; empty where nothing does
   */
  record Instruction(String target, String data) implements Markup {}
}
