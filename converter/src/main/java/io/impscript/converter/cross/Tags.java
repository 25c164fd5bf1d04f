package io.impscript.converter.cross;

import io.impscript.model.Markup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Small pieces of markup. */
final class Tags {
  private Tags() {}

  /** An element without content; attributes as name, value, name, value; empty values left out. */
  static Markup.Tag empty(String name, String... attributes) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < attributes.length; i += 2) {
      if (!attributes[i + 1].isEmpty()) {
        map.put(attributes[i], attributes[i + 1]);
      }
    }
    return new Markup.Tag(name, map, List.of());
  }

  static Markup.Tag of(String name, List<? extends Markup> content, String... attributes) {
    return empty(name, attributes).withContent(List.copyOf(content));
  }

  /** An element that holds a text. */
  static Markup.Tag text(String name, String text) {
    return of(name, text.isEmpty() ? List.of() : List.of(new Markup.Text(text)));
  }

  /** The position of the first element of a name; -1 where there is none. */
  static int indexOf(List<Markup> content, String name) {
    for (int i = 0; i < content.size(); i++) {
      if (isTag(content, i, name)) {
        return i;
      }
    }
    return -1;
  }

  static boolean isTag(List<Markup> content, int index, String name) {
    return index >= 0
        && index < content.size()
        && content.get(index) instanceof Markup.Tag tag
        && tag.name().equals(name);
  }

  static Markup.Tag tag(List<Markup> content, int index) {
    return (Markup.Tag) content.get(index);
  }

  /** The same list with one node replaced. */
  static List<Markup> replaced(List<Markup> content, int index, Markup node) {
    List<Markup> list = new ArrayList<>(content);
    list.set(index, node);
    return list;
  }

  /** The same list with nodes put in before a position. */
  static List<Markup> inserted(List<Markup> content, int index, List<? extends Markup> nodes) {
    List<Markup> list = new ArrayList<>(content);
    list.addAll(index, nodes);
    return list;
  }

  /** The same list without some nodes. */
  static List<Markup> without(List<Markup> content, int from, int to) {
    List<Markup> list = new ArrayList<>(content);
    list.subList(from, to).clear();
    return list;
  }

  /** Elements of a list and of all inside it, in document order. */
  static void each(List<Markup> content, Consumer<Markup.Tag> action) {
    for (Markup node : content) {
      if (node instanceof Markup.Tag tag) {
        action.accept(tag);
        each(tag.content(), action);
      }
    }
  }

  /** The text of the first element of a name inside the first of another, in document order. */
  static Optional<String> textIn(List<Markup> content, String outer, String inner) {
    return content.stream()
        .filter(Markup.Tag.class::isInstance)
        .map(Markup.Tag.class::cast)
        .filter(tag -> tag.name().equals(outer))
        .flatMap(tag -> tag.tags(inner).stream())
        .map(tag -> tag.text().strip())
        .findFirst();
  }
}
