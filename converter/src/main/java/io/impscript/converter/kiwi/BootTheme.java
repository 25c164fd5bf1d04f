package io.impscript.converter.kiwi;

import io.impscript.converter.xml.XmlNode;

/** 5.5: one theme for the splash screen, another for the boot menu. */
final class BootTheme implements Change {
  @Override
  public void apply(XmlNode.Element image, LiftLog log) {
    for (Spot spot : Spot.all(image, "preferences/boot-theme")) {
      XmlNode.Element theme = spot.element();
      log.changed(theme, "<boot-theme> became <bootsplash-theme> and <bootloader-theme>");
      theme.rename("bootsplash-theme");
      XmlNode.Element loader = new XmlNode.Element("bootloader-theme", theme.place());
      loader.setText(theme.text());
      spot.add(loader);
    }
  }
}
