package io.impscript.converter.kiwi;

import io.impscript.converter.xml.XmlNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** 7.2: the boot loader has a section of its own. */
final class BootloaderSection implements Change {
  private static final Map<String, String> MOVED = new LinkedHashMap<>();

  static {
    MOVED.put("bootloader", "name");
    MOVED.put("bootloader_console", "console");
    MOVED.put("boottimeout", "timeout");
    MOVED.put("zipl_targettype", "targettype");
  }

  @Override
  public void apply(XmlNode.Element image, LiftLog log) {
    for (Spot spot : Spot.all(image, "type")) {
      XmlNode.Element type = spot.element();
      if (!type.attributes().getOrDefault("bootloader", "").isEmpty()) {
        log.changed(type, "bootloader", "the attributes of the boot loader moved to <bootloader>");
        move(type);
      } else {
        MOVED.keySet().forEach(name -> Attributes.drop(type, name, log));
      }
    }
  }

  private static void move(XmlNode.Element type) {
    XmlNode.Element section = type.element("bootloader").orElseGet(() -> newSection(type));
    MOVED.forEach((name, as) -> Attributes.move(type, name, section, as));
  }

  private static XmlNode.Element newSection(XmlNode.Element type) {
    XmlNode.Element section = new XmlNode.Element("bootloader", type.place());
    type.content().add(0, section);
    return section;
  }
}
