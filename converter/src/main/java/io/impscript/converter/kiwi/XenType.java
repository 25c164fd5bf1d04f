package io.impscript.converter.kiwi;

import io.impscript.converter.xml.XmlNode;

/** 5.0: an image for Xen is a virtual disk with Xen's kernel. */
final class XenType implements Change {
  @Override
  public void apply(XmlNode.Element image, LiftLog log) {
    Spot.all(image, "type").stream()
        .map(Spot::element)
        .filter(type -> "xen".equals(type.attributes().get("image")))
        .forEach(type -> type(type, log));
  }

  private static void type(XmlNode.Element type, LiftLog log) {
    log.changed(type, "image", "the type 'xen' became 'vmx' with the kernel of Xen");
    type.attributes().put("image", "vmx");
    type.attributes().put("bootkernel", "xenk");
    type.attributes().put("bootprofile", "xen");
    type.attributes().computeIfPresent("boot", (name, boot) -> boot(boot));
    type.elements("machine").forEach(machine -> machine.attributes().putIfAbsent("domain", "domU"));
  }

  private static String boot(String path) {
    return path.startsWith("xenboot") ? "vmxboot" + path.substring(7) : path;
  }
}
