package io.impscript.converter.kiwi;

import io.impscript.converter.xml.XmlNode;
import java.util.Optional;

/** 4.8: {@code systemdisk} says which volumes there are, the one for home directories too. */
final class SystemDisk implements Change {
  @Override
  public void apply(XmlNode.Element image, LiftLog log) {
    Spot.all(image, "type").forEach(spot -> type(spot.element(), log));
  }

  private static void type(XmlNode.Element type, LiftLog log) {
    boolean home = takesHome(type, log);
    String lvm = Attributes.take(type, "lvm");
    type.elements("lvmvolumes").forEach(volumes -> volumes(volumes, log));
    Optional<XmlNode.Element> disk = type.element("systemdisk");
    if (disk.isEmpty() && (home || "true".equals(lvm))) {
      disk = Optional.of(newDisk(type, log));
    } else if (lvm != null) {
      log.changed(type, "lvm", "'lvm' follows from <systemdisk> now");
    }
    if (home) {
      disk.ifPresent(found -> found.content().add(0, homeVolume(found)));
    }
  }

  private static boolean takesHome(XmlNode.Element type, LiftLog log) {
    boolean home = false;
    for (Spot spot : Spot.all(type, "oemconfig/oem-home")) {
      home |= spot.element().text().strip().equalsIgnoreCase("true");
      log.changed(spot.element(), "<oem-home> became a volume of <systemdisk>, if it was true");
      spot.remove();
    }
    return home;
  }

  private static void volumes(XmlNode.Element volumes, LiftLog log) {
    log.changed(volumes, "<lvmvolumes> is called <systemdisk> now");
    volumes.rename("systemdisk");
    Attributes.rename(volumes, "lvmgroup", "name");
    volumes.attributes().remove("name", "");
  }

  private static XmlNode.Element newDisk(XmlNode.Element type, LiftLog log) {
    log.changed(type, "a disk with volumes is said by <systemdisk> now");
    XmlNode.Element disk = new XmlNode.Element("systemdisk", type.place());
    disk.attributes().put("name", "kiwiVG");
    type.content().add(0, disk);
    return disk;
  }

  private static XmlNode.Element homeVolume(XmlNode.Element disk) {
    XmlNode.Element volume = new XmlNode.Element("volume", disk.place());
    volume.attributes().put("name", "/home");
    volume.attributes().put("freespace", "200M");
    return volume;
  }
}
