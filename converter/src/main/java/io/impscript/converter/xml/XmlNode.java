package io.impscript.converter.xml;

import io.impscript.model.Markup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A node of an XML text with its place: a draft that may be changed before it becomes markup. */
public sealed interface XmlNode {
  XmlPlace place();

  Markup markup();

  /** A text, comment or processing instruction. */
  record Leaf(Markup markup, XmlPlace place) implements XmlNode {
    /** Whether this is text with anything but white space in it. */
    boolean isSpoken() {
      return markup instanceof Markup.Text text && !text.text().isBlank();
    }

    boolean isBlank() {
      return markup instanceof Markup.Text text && text.text().isBlank();
    }
  }

  /** An element. Made from nothing, it takes the place of what it was made for. */
  final class Element implements XmlNode {
    private final XmlPlace place;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<XmlNode> content = new ArrayList<>();
    private String name;

    public Element(String name, XmlPlace place) {
      this.name = name;
      this.place = place;
    }

    /** A draft of markup that no file holds. */
    public static Element of(Markup.Tag tag) {
      return of(tag, XmlPlace.nowhere());
    }

    private static Element of(Markup.Tag tag, XmlPlace place) {
      Element element = new Element(tag.name(), place);
      element.attributes.putAll(tag.attributes());
      for (Markup node : tag.content()) {
        element.content.add(
            node instanceof Markup.Tag inner ? of(inner, place) : new Leaf(node, place));
      }
      return element;
    }

    @Override
    public XmlPlace place() {
      return place;
    }

    public String name() {
      return name;
    }

    public void rename(String other) {
      name = other;
    }

    /** The attributes by name, in order; to be changed in place. */
    public Map<String, String> attributes() {
      return attributes;
    }

    /** What stands inside, in order; to be changed in place. */
    public List<XmlNode> content() {
      return content;
    }

    /** The elements directly inside. */
    public List<Element> elements() {
      List<Element> found = new ArrayList<>();
      for (XmlNode node : content) {
        if (node instanceof Element element) {
          found.add(element);
        }
      }
      return found;
    }

    /** The elements directly inside that have a given name. */
    public List<Element> elements(String wanted) {
      return elements().stream().filter(element -> element.name.equals(wanted)).toList();
    }

    /** The first element directly inside that has a given name. */
    public Optional<Element> element(String wanted) {
      return elements(wanted).stream().findFirst();
    }

    /** This element and all inside it, in document order. */
    public Stream<Element> all() {
      return Stream.concat(Stream.of(this), elements().stream().flatMap(Element::all));
    }

    /** The texts directly inside, joined. */
    public String text() {
      return markup().text();
    }

    /** Puts a text in place of all content. */
    public void setText(String text) {
      content.clear();
      content.add(new Leaf(new Markup.Text(text), place));
    }

    @Override
    public Markup.Tag markup() {
      List<Markup> nodes = new ArrayList<>();
      content.forEach(node -> add(node.markup(), nodes));
      return new Markup.Tag(name, attributes, nodes);
    }

    /** What stood between two texts may have been taken out; then they are one. */
    private static void add(Markup node, List<Markup> nodes) {
      int last = nodes.size() - 1;
      if (node instanceof Markup.Text text
          && last >= 0
          && nodes.get(last) instanceof Markup.Text before) {
        nodes.set(last, new Markup.Text(before.text() + text.text()));
      } else {
        nodes.add(node);
      }
    }
  }
}
