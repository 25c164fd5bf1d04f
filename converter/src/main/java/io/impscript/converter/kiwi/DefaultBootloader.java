package io.impscript.converter.kiwi;

import io.impscript.converter.xml.XmlNode;
import java.util.Set;

/** 6.2: disks have a boot loader, and it is said which one. */
final class DefaultBootloader implements Change {
  private static final Set<String> DISKS = Set.of("oem", "vmx");

  @Override
  public void apply(XmlNode.Element image, LiftLog log) {
    for (Spot spot : Spot.all(image, "type")) {
      XmlNode.Element type = spot.element();
      if (DISKS.contains(type.attributes().getOrDefault("image", "")) && !says(type)) {
        log.changed(type, "the boot loader is said now: 'grub2', as Kiwi took it before");
        type.attributes().put("bootloader", "grub2");
      }
    }
  }

  private static boolean says(XmlNode.Element type) {
    return type.attributes().containsKey("bootloader") || type.element("bootloader").isPresent();
  }
}
