package io.impscript.validate;

import io.impscript.model.Element;
import io.impscript.model.Element.Part;
import io.impscript.model.Markup;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The elements that one recipe says for Kiwi, with their numbers, by which their places are kept.
 */
final class KiwiTags {
  /**
   * An element.
   *
   * @param number from 1, in document order
   * @param inside those directly inside
   */
  record Numbered(Markup.Tag tag, int number, List<Numbered> inside) {
    String attribute(String name) {
      return tag.attribute(name);
    }

    boolean isTrue(String name) {
      return attribute(name).equals("true") || attribute(name).equals("1");
    }

    List<Numbered> inside(String name) {
      return inside.stream().filter(one -> one.tag().name().equals(name)).toList();
    }

    /** The profiles that a section is for; none where it is for all. */
    Set<String> profiles() {
      Set<String> names = new TreeSet<>();
      Arrays.stream(attribute("profiles").split(","))
          .map(String::strip)
          .filter(name -> !name.isEmpty())
          .forEach(names::add);
      return names;
    }

    /** What two sections have in common that are chosen together. */
    String choice() {
      return profiles() + " " + attribute("arch");
    }
  }

  private final int recipe;
  private final List<Numbered> top = new ArrayList<>();
  private int count;

  private KiwiTags(int recipe) {
    this.recipe = recipe;
  }

  static KiwiTags of(CatalogView view, int recipe) {
    KiwiTags tags = new KiwiTags(recipe);
    tags.number(view.recipe(recipe).kiwi().content(), tags.top);
    return tags;
  }

  private void number(List<Markup> content, List<Numbered> into) {
    for (Markup node : content) {
      if (node instanceof Markup.Tag tag) {
        Numbered numbered = new Numbered(tag, ++count, new ArrayList<>());
        into.add(numbered);
        number(tag.content(), numbered.inside());
      }
    }
  }

  /** The elements outside all others. */
  List<Numbered> all() {
    return top;
  }

  /** Those of a name. */
  List<Numbered> all(String name) {
    return top.stream().filter(one -> one.tag().name().equals(name)).toList();
  }

  /** Those of a name inside those of another. */
  List<Numbered> all(String outer, String name) {
    return all(outer).stream().flatMap(one -> one.inside(name).stream()).toList();
  }

  Element element(Numbered tag) {
    return Element.recipe(recipe).part(Part.KIWI, tag.number());
  }
}
