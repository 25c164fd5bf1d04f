package io.impscript.converter.kiwi;

import java.util.List;

/** All that changed from one schema to the next one; nothing where only the label did. */
record LiftStep(Label from, Label to, List<Change> changes) {
  static LiftStep of(String from, String to, Change... changes) {
    return new LiftStep(Label.of(from).orElseThrow(), Label.of(to).orElseThrow(), List.of(changes));
  }
}
