package io.impscript.converter.xml;

import io.impscript.kiwi.Template;
import io.impscript.model.Markup;
import java.util.List;

/** Decides which white space of an element means something. */
final class Whitespace {
  private Whitespace() {}

  /**
   * Leaves out what only lays the file out: all blank text beside no other text, and what surrounds
   * the markers of a template between elements. Other text is kept to the last blank.
   */
  static void settle(XmlNode.Element element) {
    List<XmlNode> content = element.content();
    if (content.stream().noneMatch(Whitespace::isSpoken)) {
      content.removeIf(Whitespace::isBlank);
    } else if (!element.elements().isEmpty() && content.stream().allMatch(Whitespace::isLayout)) {
      content.removeIf(Whitespace::isBlank);
      content.replaceAll(Whitespace::stripped);
    }
  }

  private static boolean isSpoken(XmlNode node) {
    return node instanceof XmlNode.Leaf leaf && leaf.isSpoken();
  }

  private static boolean isBlank(XmlNode node) {
    return node instanceof XmlNode.Leaf leaf && leaf.isBlank();
  }

  private static boolean isLayout(XmlNode node) {
    return !(node.markup() instanceof Markup.Text text)
        || text.text().isBlank()
        || Template.only(text.text());
  }

  private static XmlNode stripped(XmlNode node) {
    return node instanceof XmlNode.Leaf leaf && leaf.markup() instanceof Markup.Text text
        ? new XmlNode.Leaf(new Markup.Text(text.text().strip()), leaf.place())
        : node;
  }
}
