package io.impscript.converter.kiwi;

import io.impscript.converter.xml.XmlNode;
import java.util.Map;

/** 4.7: install media are asked for by attributes of their own, not by the format. */
final class InstallFormat implements Change {
  private static final Map<String, String> MEDIA =
      Map.of("iso", "installiso", "usb", "installstick");

  @Override
  public void apply(XmlNode.Element image, LiftLog log) {
    for (Spot spot : Spot.all(image, "type")) {
      XmlNode.Element type = spot.element();
      String medium = MEDIA.get(type.attributes().getOrDefault("format", ""));
      if (medium != null) {
        log.changed(type, "format", "this format is asked for by '" + medium + "' now");
        type.attributes().remove("format");
        type.attributes().put(medium, "true");
      }
    }
  }
}
