package io.impscript.converter.kiwi;

import io.impscript.converter.xml.XmlNode;
import java.util.Optional;

/** 6.5: the name of a container stands in its own section. */
final class ContainerName implements Change {
  @Override
  public void apply(XmlNode.Element image, LiftLog log) {
    for (Spot spot : Spot.all(image, "type")) {
      if (spot.element().attributes().containsKey("container")) {
        move(spot.element(), log);
      }
    }
  }

  private static void move(XmlNode.Element type, LiftLog log) {
    Optional<XmlNode.Element> there = type.element("containerconfig");
    if (there.filter(section -> section.attributes().containsKey("name")).isPresent()) {
      Attributes.drop(type, "container", log);
      return;
    }
    log.changed(type, "container", "'container' became the name of <containerconfig>");
    XmlNode.Element section = there.orElseGet(() -> newSection(type));
    Attributes.move(type, "container", section, "name");
  }

  private static XmlNode.Element newSection(XmlNode.Element type) {
    XmlNode.Element section = new XmlNode.Element("containerconfig", type.place());
    type.content().add(0, section);
    return section;
  }
}
