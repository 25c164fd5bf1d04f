package io.impscript.converter.kiwi;

import io.impscript.converter.xml.XmlNode;
import java.util.Set;

/** The changes that most steps are made of. Elements are named as {@link Spot#all} takes them. */
final class SimpleChanges {
  private SimpleChanges() {}

  static Change renameElement(String path, String name) {
    return (image, log) ->
        Spot.all(image, path)
            .forEach(
                spot -> {
                  String message = "<" + spot.element().name() + "> is called <" + name + "> now";
                  spot.element().rename(name);
                  log.changed(spot.element(), message);
                });
  }

  static Change renameAttribute(String path, String from, String to) {
    return (image, log) ->
        Spot.all(image, path).forEach(spot -> renameAttribute(spot.element(), from, to, log));
  }

  private static void renameAttribute(
      XmlNode.Element element, String from, String to, LiftLog log) {
    if (!element.attributes().containsKey(from)) {
      return;
    }
    if (element.attributes().containsKey(to)) {
      log.dropped(element, from, element.attributes().get(from));
    } else {
      log.changed(element, from, "'" + from + "' is called '" + to + "' now");
    }
    Attributes.rename(element, from, to);
  }

  static Change dropElement(String path) {
    return (image, log) ->
        Spot.all(image, path)
            .forEach(
                spot -> {
                  log.dropped(spot.element());
                  spot.remove();
                });
  }

  static Change dropAttribute(String path, String... names) {
    return (image, log) ->
        Spot.all(image, path)
            .forEach(
                spot -> {
                  for (String name : names) {
                    Attributes.drop(spot.element(), name, log);
                  }
                });
  }

  /** Of the root element. */
  static Change dropRootAttribute(String name) {
    return (image, log) -> Attributes.drop(image, name, log);
  }

  /** Drops an attribute where it has one of some values. */
  static Change dropValue(String path, String name, String... values) {
    Set<String> dropped = Set.of(values);
    return (image, log) ->
        Spot.all(image, path).stream()
            .map(Spot::element)
            .filter(element -> dropped.contains(element.attributes().getOrDefault(name, "")))
            .forEach(element -> Attributes.drop(element, name, log));
  }

  static Change replaceValue(String path, String name, String from, String to) {
    return (image, log) ->
        Spot.all(image, path).stream()
            .map(Spot::element)
            .filter(element -> from.equals(element.attributes().get(name)))
            .forEach(
                element -> {
                  element.attributes().put(name, to);
                  log.changed(element, name, "'" + from + "' is called '" + to + "' now");
                });
  }

  static Change replaceText(String path, String from, String to) {
    return (image, log) ->
        Spot.all(image, path).stream()
            .map(Spot::element)
            .filter(element -> element.text().strip().equals(from))
            .forEach(
                element -> {
                  element.setText(to);
                  log.changed(element, "'" + from + "' is called '" + to + "' now");
                });
  }
}
