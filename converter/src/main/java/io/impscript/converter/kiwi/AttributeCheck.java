package io.impscript.converter.kiwi;

import io.impscript.kiwi.AttributeType;
import io.impscript.kiwi.ElementType;
import io.impscript.kiwi.Schema;
import io.impscript.kiwi.Support;
import io.impscript.kiwi.Template;
import io.impscript.model.Markup;
import java.util.ArrayList;
import java.util.List;

/** Finds what a schema would refuse in the attributes of an element. */
final class AttributeCheck {
  private final Schema schema;
  private final int number;
  private final Markup.Tag tag;
  private final ElementType type;
  private final List<Problem> found = new ArrayList<>();

  AttributeCheck(Schema schema, int number, Markup.Tag tag, ElementType type) {
    this.schema = schema;
    this.number = number;
    this.tag = tag;
    this.type = type;
  }

  List<Problem> problems() {
    tag.attributes().forEach(this::attribute);
    for (AttributeType attribute : type.allAttributes()) {
      boolean needed = attribute.needed().in(schema) || SchemaWords.demanded(attribute, tag);
      if (needed && !tag.attributes().containsKey(attribute.name())) {
        missing(attribute);
      }
    }
    return found;
  }

  private void missing(AttributeType attribute) {
    boolean one = attribute.needed() != Support.NONE && attribute.needed() != Support.BOTH;
    String who = one ? SchemaWords.kiwi(schema) : "Kiwi";
    add(
        attribute.name(),
        who + " needs '" + attribute.name() + "' in <" + tag.name() + ">",
        "say it: " + attribute.doc());
  }

  private void attribute(String name, String value) {
    if (name.startsWith("xmlns:")) {
      return;
    }
    type.attribute(name).ifPresentOrElse(known -> known(known, value), () -> unknown(name));
  }

  private void unknown(String name) {
    String message = "Kiwi has no '" + name + "' in <" + tag.name() + ">";
    add(name, message, SchemaWords.near(name, type.attributes().keySet()));
  }

  private void known(AttributeType attribute, String value) {
    String name = attribute.name();
    if (!attribute.support().in(schema)) {
      add(name, SchemaWords.kiwi(schema) + " has no '" + name + "' in <" + tag.name() + ">", "");
    } else if (!Template.in(value)) {
      value(attribute, value);
      attribute
          .limit()
          .flatMap(limit -> SchemaWords.beyond(limit, schema, tag, type))
          .ifPresent(key -> add(name, beyond(name, key), ""));
    }
  }

  private String beyond(String name, String key) {
    return SchemaWords.kiwi(schema) + " has no '" + name + "' for '" + key + "'";
  }

  private void value(AttributeType attribute, String value) {
    Support support = attribute.type().of(value);
    if (support == Support.NONE) {
      String message = "'" + attribute.name() + "' cannot be '" + value + "'";
      add(attribute.name(), message, "it takes " + attribute.type().doc());
    } else if (!support.in(schema)) {
      String message = " does not know '" + value + "' as '" + attribute.name() + "'";
      add(attribute.name(), SchemaWords.kiwi(schema) + message, "");
    }
  }

  private void add(String attribute, String message, String hint) {
    found.add(new Problem(number, attribute, "", message, hint));
  }
}
