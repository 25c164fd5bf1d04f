package io.impscript.converter.kiwi;

import io.impscript.converter.xml.XmlNode;
import java.util.Map;

/**
 * The way back from schema 8.4: one console for output and input, where one can say both. Kiwi 10
 * takes such a console apart at its first blank, Kiwi 9 uses the whole of it for both.
 */
record JoinedConsole(KiwiTarget target) implements Change {
  @Override
  public void apply(XmlNode.Element image, LiftLog log) {
    for (Spot spot : Spot.all(image, "bootloader")) {
      Map<String, String> loader = spot.element().attributes();
      String console = joined(loader.get("output_console"), loader.get("input_console"));
      if (console != null && !loader.containsKey("console")) {
        loader.put("output_console", console);
        loader.remove("input_console");
        Attributes.rename(spot.element(), "output_console", "console");
      }
    }
  }

  private String joined(String output, String input) {
    if (output == null) {
      return null;
    } else if (target == KiwiTarget.V7_5 && output.equals(input)) {
      return output;
    } else if (output.indexOf(' ') >= 0) {
      return null;
    }
    return input == null ? output : output + " " + input;
  }
}
