package io.impscript.converter.kiwi;

import io.impscript.converter.xml.XmlNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** Changes of single attributes. */
final class Attributes {
  private Attributes() {}

  /** Takes an attribute out, and notes it where it was there. */
  static void drop(XmlNode.Element element, String name, LiftLog log) {
    String value = element.attributes().get(name);
    if (value != null) {
      log.dropped(element, name, value);
      element.attributes().remove(name);
    }
  }

  /** Takes an attribute out; null where it is not there. */
  static String take(XmlNode.Element element, String name) {
    return element.attributes().remove(name);
  }

  /** Renames one in its place; where the other is there already, the first is taken out. */
  static void rename(XmlNode.Element element, String from, String to) {
    Map<String, String> old = new LinkedHashMap<>(element.attributes());
    String renamed = old.containsKey(to) ? null : to;
    element.attributes().clear();
    old.forEach(
        (name, value) -> {
          if (!name.equals(from)) {
            element.attributes().put(name, value);
          } else if (renamed != null) {
            element.attributes().put(renamed, value);
          }
        });
  }

  /** Copies one to an element made from another, if it is there. */
  static void move(XmlNode.Element from, String name, XmlNode.Element to, String as) {
    String value = take(from, name);
    if (value != null && !value.isEmpty()) {
      to.attributes().putIfAbsent(as, value);
    }
  }
}
