package io.impscript.converter.kiwi;

import io.impscript.converter.xml.XmlNode;
import java.util.List;

/** Brings a description up to the newest schema, one step after the other. */
final class Lifter {
  private Lifter() {}

  /** Changes the description in place. */
  static List<Lift> lift(XmlNode.Element image, Label from) {
    return lift(image, from, Label.NEWEST);
  }

  /** The same up to a schema that is not the newest one. */
  static List<Lift> lift(XmlNode.Element image, Label from, Label to) {
    LiftLog log = new LiftLog();
    for (LiftStep step : LiftSteps.ALL) {
      if (from.isBefore(step.to()) && !to.isBefore(step.to())) {
        log.start(step);
        step.changes().forEach(change -> change.apply(image, log));
      }
    }
    return log.lifts();
  }
}
