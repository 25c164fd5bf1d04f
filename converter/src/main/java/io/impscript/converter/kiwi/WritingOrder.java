package io.impscript.converter.kiwi;

import io.impscript.kiwi.ElementType;
import io.impscript.kiwi.KiwiVocabulary;
import io.impscript.model.Markup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts the attributes of each element into the order of the vocabulary, unknown ones last. */
final class WritingOrder {
  private WritingOrder() {}

  static Markup.Tag of(Markup.Tag image) {
    return of(image, KiwiVocabulary.image());
  }

  /** The type is null for an element that the vocabulary does not know. */
  private static Markup.Tag of(Markup.Tag tag, ElementType type) {
    if (type == null) {
      return tag;
    }
    List<Markup> content = new ArrayList<>();
    for (Markup node : tag.content()) {
      content.add(
          node instanceof Markup.Tag inner
              ? of(inner, type.child(inner.name()).orElse(null))
              : node);
    }
    return new Markup.Tag(tag.name(), attributes(tag.attributes(), type), content);
  }

  private static Map<String, String> attributes(Map<String, String> said, ElementType type) {
    Map<String, String> ordered = new LinkedHashMap<>();
    for (String name : type.attributes().keySet()) {
      if (said.containsKey(name)) {
        ordered.put(name, said.get(name));
      }
    }
    said.forEach(ordered::putIfAbsent);
    return ordered;
  }
}
