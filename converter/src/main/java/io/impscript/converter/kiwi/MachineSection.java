package io.impscript.converter.kiwi;

import io.impscript.converter.xml.XmlNode;

/** 4.7: one section for all virtual machines. */
final class MachineSection implements Change {
  @Override
  public void apply(XmlNode.Element image, LiftLog log) {
    SimpleChanges.renameElement("vmwareconfig/vmwaredisk", "vmdisk").apply(image, log);
    SimpleChanges.renameElement("vmwareconfig/vmwarenic", "vmnic").apply(image, log);
    SimpleChanges.renameElement("vmwareconfig/vmwarecdrom", "vmdvd").apply(image, log);
    SimpleChanges.dropAttribute("vmwareconfig", "usb").apply(image, log);
    SimpleChanges.renameElement("vmwareconfig", "machine").apply(image, log);
    Spot.all(image, "xenconfig/xenbridge").forEach(spot -> bridge(spot.element(), log));
    Spot.all(image, "xenconfig/xendisk").forEach(spot -> disk(spot.element(), log));
    SimpleChanges.renameElement("xenconfig", "machine").apply(image, log);
  }

  private static void bridge(XmlNode.Element bridge, LiftLog log) {
    log.changed(bridge, "<xenbridge> is called <vmnic> now, and its name is the interface");
    bridge.rename("vmnic");
    Attributes.rename(bridge, "name", "interface");
  }

  private static void disk(XmlNode.Element disk, LiftLog log) {
    log.changed(disk, "<xendisk> is called <vmdisk> now, the first of an IDE controller");
    disk.rename("vmdisk");
    disk.attributes().putIfAbsent("controller", "ide");
    disk.attributes().putIfAbsent("id", "0");
  }
}
