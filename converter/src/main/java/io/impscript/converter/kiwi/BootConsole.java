package io.impscript.converter.kiwi;

import io.impscript.converter.xml.XmlNode;

/** 8.4: the console of the boot loader is one for output and one for input. */
final class BootConsole implements Change {
  @Override
  public void apply(XmlNode.Element image, LiftLog log) {
    for (Spot spot : Spot.all(image, "bootloader")) {
      XmlNode.Element loader = spot.element();
      String console = loader.attributes().get("console");
      if (console != null) {
        log.changed(loader, "console", "'console' became 'output_console' and 'input_console'");
        split(loader, console);
      }
    }
  }

  private static void split(XmlNode.Element loader, String console) {
    int blank = console.indexOf(' ');
    Attributes.rename(loader, "console", "output_console");
    if (blank >= 0) {
      loader.attributes().put("output_console", console.substring(0, blank));
      loader.attributes().putIfAbsent("input_console", console.substring(blank + 1));
    }
  }
}
