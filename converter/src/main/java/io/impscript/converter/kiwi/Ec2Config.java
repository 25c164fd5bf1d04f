package io.impscript.converter.kiwi;

import io.impscript.converter.xml.XmlNode;
import io.impscript.model.Markup;
import java.util.List;

/** 4.2: what images for EC2 need stands in a section of its own, no longer in attributes. */
final class Ec2Config implements Change {
  private static final List<String> MOVED =
      List.of("ec2privatekeyfile", "ec2certfile", "ec2accountnr");

  @Override
  public void apply(XmlNode.Element image, LiftLog log) {
    for (Spot spot : Spot.all(image, "type")) {
      XmlNode.Element type = spot.element();
      if (MOVED.stream().anyMatch(type.attributes()::containsKey)) {
        log.changed(type, "the attributes for EC2 moved to <ec2config>");
        type.content().add(0, section(type));
      }
    }
  }

  private static XmlNode.Element section(XmlNode.Element type) {
    XmlNode.Element section = new XmlNode.Element("ec2config", type.place());
    for (String name : MOVED) {
      String value = Attributes.take(type, name);
      if (value != null) {
        XmlNode.Element entry = new XmlNode.Element(name, type.place());
        entry.content().add(new XmlNode.Leaf(new Markup.Text(value), type.place()));
        section.content().add(entry);
      }
    }
    return section;
  }
}
