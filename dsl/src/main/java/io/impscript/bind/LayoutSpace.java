package io.impscript.bind;

import io.impscript.kiwi.Template;
import io.impscript.model.Markup;
import java.util.ArrayList;
import java.util.List;

/** The white space of an element that only lays it out. */
final class LayoutSpace {
  private LayoutSpace() {}

  /**
   * An element's content without it: blank text goes where no other text stands beside it; where
   * there are elements and no text but markers of a template, those stand without blanks.
   */
  static List<Markup> without(List<Markup> content) {
    if (content.stream().allMatch(node -> !isText(node) || isBlank(node))) {
      return content.stream().filter(node -> !isText(node)).toList();
    }
    boolean elements = content.stream().anyMatch(Markup.Tag.class::isInstance);
    boolean layout = content.stream().allMatch(LayoutSpace::isLayout);
    return elements && layout ? stripped(content) : List.copyOf(content);
  }

  private static List<Markup> stripped(List<Markup> content) {
    List<Markup> kept = new ArrayList<>();
    for (Markup node : content) {
      if (!isBlank(node)) {
        kept.add(node instanceof Markup.Text text ? new Markup.Text(text.text().strip()) : node);
      }
    }
    return kept;
  }

  private static boolean isLayout(Markup node) {
    return !(node instanceof Markup.Text text) || isBlank(node) || Template.only(text.text());
  }

  private static boolean isText(Markup node) {
    return node instanceof Markup.Text;
  }

  private static boolean isBlank(Markup node) {
    return node instanceof Markup.Text text && text.text().isBlank();
  }
}
