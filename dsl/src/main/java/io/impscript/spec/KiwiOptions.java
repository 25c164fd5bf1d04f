package io.impscript.spec;

import io.impscript.kiwi.AttributeType;
import io.impscript.kiwi.ElementType;
import io.impscript.kiwi.Support;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The attributes of an element that are given by name. */
final class KiwiOptions implements OptionSet {
  private final List<OptionInfo> all = new ArrayList<>();

  private KiwiOptions() {}

  static KiwiOptions of(ElementType type) {
    return of(type, Set.of());
  }

  /** Those of an element but some. */
  static KiwiOptions of(ElementType type, Set<String> but) {
    KiwiOptions options = new KiwiOptions();
    for (AttributeType attribute : type.allAttributes()) {
      if (!attribute.key() && !attribute.word().isEmpty() && !but.contains(attribute.name())) {
        options.all.add(option(attribute));
      }
    }
    return options;
  }

  KiwiOptions and(OptionInfo more) {
    all.add(more);
    return this;
  }

  private static OptionInfo option(AttributeType attribute) {
    return new OptionInfo(
        attribute.word(),
        doc(attribute),
        String.class,
        new KiwiRule(attribute.type()),
        attribute.required());
  }

  private static String doc(AttributeType attribute) {
    String values = attribute.type().isText() ? "" : ": " + attribute.type().doc();
    return KiwiWords.phrase(attribute.doc()) + values + only(attribute.support());
  }

  /** Which schema has something, where it is not both. */
  static String only(Support support) {
    return switch (support) {
      case ONLY_7_5 -> " (schema 7.5 only)";
      case ONLY_8_5 -> " (schema 8.5 only)";
      default -> "";
    };
  }

  @Override
  public List<OptionInfo> all() {
    return all;
  }

  @Override
  public Object make(Map<String, Object> values) {
    return values;
  }
}
