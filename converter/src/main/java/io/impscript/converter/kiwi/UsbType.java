package io.impscript.converter.kiwi;

import io.impscript.converter.xml.XmlNode;

/** 5.2: there are no images for USB sticks of their own any more. */
final class UsbType implements Change {
  @Override
  public void apply(XmlNode.Element image, LiftLog log) {
    for (Spot spot : Spot.all(image, "preferences/type")) {
      if ("usb".equals(spot.element().attributes().get("image"))) {
        log.dropped(spot.element());
        spot.remove();
      }
    }
  }
}
