package io.impscript.converter.kiwi;

import io.impscript.converter.xml.XmlNode;

/** 7.5: further tags of a container are names, each with a colon before it. */
final class ContainerTags implements Change {
  @Override
  public void apply(XmlNode.Element image, LiftLog log) {
    for (Spot spot : Spot.all(image, "containerconfig")) {
      XmlNode.Element section = spot.element();
      String tags = section.attributes().get("additionaltags");
      if (tags != null) {
        log.changed(section, "additionaltags", "'additionaltags' became 'additionalnames'");
        section.attributes().put("additionaltags", ":" + tags.replace(",", ",:"));
        Attributes.rename(section, "additionaltags", "additionalnames");
      }
    }
  }
}
