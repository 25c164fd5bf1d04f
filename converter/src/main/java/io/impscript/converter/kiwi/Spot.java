package io.impscript.converter.kiwi;

import io.impscript.converter.xml.XmlNode;
import java.util.ArrayList;
import java.util.List;

/** An element with the one around it, found by name; what extensions hold is never looked at. */
record Spot(XmlNode.Element around, XmlNode.Element element) {
  /**
   * All elements of a name, in document order.
   *
   * @param path the name, or {@code around/name}
   */
  static List<Spot> all(XmlNode.Element image, String path) {
    List<Spot> found = new ArrayList<>();
    int slash = path.indexOf('/');
    String around = slash < 0 ? "" : path.substring(0, slash);
    collect(image, around, path.substring(slash + 1), found);
    return found;
  }

  private static void collect(XmlNode.Element in, String around, String name, List<Spot> found) {
    for (XmlNode.Element element : in.elements()) {
      if (element.name().equals(name) && (around.isEmpty() || in.name().equals(around))) {
        found.add(new Spot(in, element));
      }
      if (!element.name().equals("extension")) {
        collect(element, around, name, found);
      }
    }
  }

  void remove() {
    around.content().removeIf(node -> node == element);
  }

  /** Puts an element right behind this one. */
  void add(XmlNode.Element other) {
    around.content().add(around.content().indexOf(element) + 1, other);
  }
}
