package io.impscript.converter.kiwi;

import io.impscript.converter.xml.XmlNode;
import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.diag.Diagnostics;
import io.impscript.model.SourceSpan;
import java.util.Optional;

/** Decides by a description's label from which schema it is lifted, and warns where it guesses. */
final class SchemaLabel {
  private static final String NAME = "schemaversion";
  private static final String OLD_NAME = "schemeversion";

  private final XmlNode.Element image;
  private final Diagnostics found;

  SchemaLabel(XmlNode.Element image, Diagnostics found) {
    this.image = image;
    this.found = found;
  }

  /** What the file says; empty where it says nothing. */
  String said() {
    return image.attributes().getOrDefault(NAME, image.attributes().getOrDefault(OLD_NAME, ""));
  }

  Label label() {
    Optional<Label> label = Label.of(said());
    if (label.isEmpty()) {
      warn(said().isEmpty() ? "the description names no schema" : notAVersion(), Label.COMMON);
      return Label.COMMON;
    } else if (Label.NEWEST.isBefore(label.get())) {
      warn("schema " + label.get() + " is newer than any known", Label.NEWEST);
    } else if (label.get().isBefore(Label.OLDEST)) {
      warn("schema " + label.get() + " is older than any that is lifted", Label.OLDEST);
    } else if (!isKnown(label.get())) {
      warn("there is no schema " + label.get(), label.get());
    }
    return label.get();
  }

  private String notAVersion() {
    return "'" + said() + "' is not the version of a schema";
  }

  private static boolean isKnown(Label label) {
    return label.equals(Label.OLDEST)
        || LiftSteps.ALL.stream().anyMatch(step -> step.to().equals(label));
  }

  private void warn(String message, Label as) {
    String name = image.attributes().containsKey(NAME) ? NAME : OLD_NAME;
    SourceSpan place = image.place().attribute(name);
    found.add(
        Diagnostic.of(DiagnosticCode.BAD_LABEL, place, message)
            .withHint("it is read as one of schema " + as));
  }
}
