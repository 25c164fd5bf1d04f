package io.impscript.converter.kiwi;

import io.impscript.converter.xml.XmlNode;

/** 7.3: a virtual disk is a disk that does not grow at its first start. */
final class DiskType implements Change {
  @Override
  public void apply(XmlNode.Element image, LiftLog log) {
    Spot.all(image, "type").stream()
        .map(Spot::element)
        .filter(type -> "vmx".equals(type.attributes().get("image")))
        .forEach(type -> type(type, log));
    // Kiwi's own conversion forgets these, and then refuses the description.
    SimpleChanges.replaceValue("packages", "type", "vmx", "oem").apply(image, log);
  }

  private static void type(XmlNode.Element type, LiftLog log) {
    log.changed(type, "image", "the type 'vmx' became 'oem' with <oem-resize> false");
    type.attributes().put("image", "oem");
    XmlNode.Element section = type.element("oemconfig").orElseGet(() -> newSection(type));
    XmlNode.Element resize = section.element("oem-resize").orElseGet(() -> newResize(section));
    resize.setText("false");
  }

  private static XmlNode.Element newSection(XmlNode.Element type) {
    XmlNode.Element section = new XmlNode.Element("oemconfig", type.place());
    type.content().add(0, section);
    return section;
  }

  private static XmlNode.Element newResize(XmlNode.Element section) {
    XmlNode.Element resize = new XmlNode.Element("oem-resize", section.place());
    section.content().add(resize);
    return resize;
  }
}
