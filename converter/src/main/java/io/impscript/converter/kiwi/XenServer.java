package io.impscript.converter.kiwi;

import io.impscript.converter.xml.XmlNode;

/** 6.6: whether the image is for a host of Xen is said by the type. */
final class XenServer implements Change {
  @Override
  public void apply(XmlNode.Element image, LiftLog log) {
    for (Spot spot : Spot.all(image, "machine")) {
      XmlNode.Element machine = spot.element();
      if ("dom0".equals(machine.attributes().get("domain"))) {
        log.changed(machine, "domain", "the domain 'dom0' became 'xen_server' of the type");
        machine.attributes().remove("domain");
        spot.around().attributes().put("xen_server", "true");
      }
      Attributes.drop(machine, "domain", log);
    }
  }
}
