package io.impscript.converter.kiwi;

import io.impscript.diag.NearNames;
import io.impscript.kiwi.AttributeType;
import io.impscript.kiwi.ElementType;
import io.impscript.kiwi.Limit;
import io.impscript.kiwi.Schema;
import io.impscript.kiwi.Support;
import io.impscript.model.Markup;
import java.util.Collection;
import java.util.Optional;

/** Wording and rules that the checks against a schema share. */
final class SchemaWords {
  private SchemaWords() {}

  /** The program that has a schema. */
  static String kiwi(Schema schema) {
    return schema == Schema.V7_5 ? "Kiwi 9 (schema 7.5)" : "Kiwi 10 (schema 8.5)";
  }

  static String near(String name, Collection<String> names) {
    return NearNames.of(name, names).stream()
        .findFirst()
        .map(near -> "did you mean '" + near + "'?")
        .orElse("Kiwi refuses a description with it: take it out");
  }

  /**
   * The value with which something may not stand in a schema, although it may in the other one.
   *
   * @param type of the tag that has the attribute that the limit looks at
   */
  static Optional<String> beyond(Limit limit, Schema schema, Markup.Tag tag, ElementType type) {
    String name =
        limit.attribute().isEmpty()
            ? type.key().map(AttributeType::name).orElse("")
            : limit.attribute();
    String value = tag.attribute(name);
    Support support = limit.with(value);
    return support == Support.NONE || support.in(schema) ? Optional.empty() : Optional.of(value);
  }
}
