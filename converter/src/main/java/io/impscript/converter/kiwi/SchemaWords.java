package io.impscript.converter.kiwi;

import io.impscript.diag.NearNames;
import io.impscript.kiwi.AttributeType;
import io.impscript.kiwi.ElementType;
import io.impscript.kiwi.Limit;
import io.impscript.kiwi.Schema;
import io.impscript.kiwi.Template;
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
   * The value with which something may not stand in a schema.
   *
   * @param type of the tag that has the attribute that the limit looks at
   */
  static Optional<String> beyond(Limit limit, Schema schema, Markup.Tag tag, ElementType type) {
    String name =
        limit.attribute().isEmpty()
            ? type.key().map(AttributeType::name).orElse("")
            : limit.attribute();
    String value = tag.attribute(name);
    boolean said = !value.isEmpty() && !Template.in(value);
    return said && !allows(limit, schema, value) ? Optional.of(value) : Optional.empty();
  }

  /** Kiwi looks for the value anywhere in the names of those that it allows. */
  private static boolean allows(Limit limit, Schema schema, String value) {
    return limit.cases().stream()
        .anyMatch(one -> one.support().in(schema) && one.value().contains(value));
  }

  /** Whether a value demands something that it only allows in other cases. */
  static boolean demanded(AttributeType attribute, Markup.Tag tag) {
    return attribute
        .limit()
        .filter(limit -> limit.requiredWith(tag.attribute(limit.attribute())))
        .isPresent();
  }
}
