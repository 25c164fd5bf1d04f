package io.impscript.converter.kiwi;

import io.impscript.converter.xml.XmlNode;

/** 4.3: the name of the volume group stands with the volumes, no longer with the type. */
final class VolumeGroup implements Change {
  @Override
  public void apply(XmlNode.Element image, LiftLog log) {
    for (Spot spot : Spot.all(image, "type")) {
      XmlNode.Element type = spot.element();
      if (type.attributes().containsKey("lvmgroup")) {
        move(type, log);
      }
    }
  }

  private static void move(XmlNode.Element type, LiftLog log) {
    if (type.elements("lvmvolumes").isEmpty()) {
      Attributes.drop(type, "lvmgroup", log);
      return;
    }
    log.changed(type, "lvmgroup", "'lvmgroup' moved to <lvmvolumes>");
    String group = Attributes.take(type, "lvmgroup");
    type.elements("lvmvolumes")
        .forEach(volumes -> volumes.attributes().putIfAbsent("lvmgroup", group));
  }
}
