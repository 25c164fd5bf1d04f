package io.impscript.converter.kiwi;

import io.impscript.converter.xml.XmlNode;
import io.impscript.converter.xml.XmlPrinter;
import io.impscript.model.Markup;
import io.impscript.model.SourceSpan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Notes what the steps change. */
final class LiftLog {
  /** The attributes by which a person, or a program, knows an element again. */
  private static final Set<String> NAMES = Set.of("name", "image", "type", "profiles", "alias");

  private final List<Lift> lifts = new ArrayList<>();
  private LiftStep step;

  /** For changes that nobody has to be told of. */
  static LiftLog unread() {
    LiftLog log = new LiftLog();
    log.start(LiftSteps.ALL.get(LiftSteps.ALL.size() - 1));
    return log;
  }

  void start(LiftStep next) {
    step = next;
  }

  List<Lift> lifts() {
    return List.copyOf(lifts);
  }

  void changed(XmlNode.Element element, String message) {
    add(element.place().span(), message, "");
  }

  /** A change of an attribute that stands in the file. */
  void changed(XmlNode.Element element, String attribute, String message) {
    add(element.place().attribute(attribute), message, "");
  }

  void dropped(XmlNode.Element element) {
    String message = "<" + element.name() + "> is dropped" + since();
    add(element.place().span(), message, XmlPrinter.fragment(element.markup()));
  }

  void dropped(XmlNode.Element element, String attribute, String value) {
    String message = "'" + attribute + "' of <" + element.name() + "> is dropped" + since();
    Map<String, String> kept = new LinkedHashMap<>(element.attributes());
    kept.keySet().retainAll(NAMES);
    kept.put(attribute, value);
    Markup.Tag tag = new Markup.Tag(element.name(), kept, List.of());
    add(element.place().attribute(attribute), message, XmlPrinter.fragment(tag));
  }

  private String since() {
    return ": Kiwi has no use for it since schema " + step.to();
  }

  private void add(SourceSpan place, String message, String kept) {
    lifts.add(new Lift(step.from().toString(), step.to().toString(), place, message, kept));
  }
}
