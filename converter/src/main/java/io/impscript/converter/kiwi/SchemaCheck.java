package io.impscript.converter.kiwi;

import io.impscript.kiwi.ElementType;
import io.impscript.kiwi.KiwiVocabulary;
import io.impscript.kiwi.Schema;
import io.impscript.model.Markup;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what a schema would refuse in a document that is said in its words. */
final class SchemaCheck {
  private final Schema schema;
  private final Markup.Tag image;
  private final List<Problem> found = new ArrayList<>();
  private int number;

  private SchemaCheck(Schema schema, Markup.Tag image) {
    this.schema = schema;
    this.image = image;
  }

  /** The problems, in document order. */
  static List<Problem> of(Markup.Tag image, Schema schema) {
    SchemaCheck check = new SchemaCheck(schema, image);
    check.element(image, image, KiwiVocabulary.image());
    return check.found;
  }

  private void element(Markup.Tag tag, Markup.Tag around, ElementType type) {
    int self = number;
    rules(tag, around);
    found.addAll(new AttributeCheck(schema, self, tag, type).problems());
    found.addAll(new ContentCheck(schema, self, tag, type).problems());
    for (Markup.Tag inner : tag.tags()) {
      number++;
      child(inner, tag, type);
    }
  }

  private void child(Markup.Tag tag, Markup.Tag around, ElementType type) {
    Optional<ElementType> known = type.child(tag.name());
    if (known.isPresent() && known.get().support().in(schema)) {
      limit(tag, around, known.get(), type);
      element(tag, around, known.get());
    } else {
      if (!type.open()) {
        add(refused(tag, type, known));
      }
      skip(tag);
    }
  }

  private void rules(Markup.Tag tag, Markup.Tag around) {
    for (SchemaRule rule : SchemaRules.ALL) {
      if (rule.element().equals(tag.name())
          && rule.support().in(schema)
          && !rule.keeps().test(tag, around, image)) {
        add(new Problem(number, rule.attribute(), rule.message(), rule.message(), rule.hint()));
      }
    }
  }

  private Problem refused(Markup.Tag tag, ElementType type, Optional<ElementType> known) {
    String message =
        known.isPresent()
            ? SchemaWords.kiwi(schema) + " has no <" + tag.name() + "> in <" + type.name() + ">"
            : "Kiwi has no <" + tag.name() + "> in <" + type.name() + ">";
    Set<String> names = new LinkedHashSet<>(type.children().keySet());
    String hint = known.isPresent() ? "" : SchemaWords.near(tag.name(), names);
    return new Problem(number, "", "", message, hint);
  }

  private void limit(Markup.Tag tag, Markup.Tag around, ElementType child, ElementType type) {
    child
        .limit()
        .flatMap(limit -> SchemaWords.beyond(limit, schema, around, type))
        .ifPresent(
            value ->
                add(
                    new Problem(
                        number,
                        "",
                        "",
                        SchemaWords.kiwi(schema)
                            + " has no <"
                            + tag.name()
                            + "> for '"
                            + value
                            + "'",
                        "")));
  }

  /** What stands in something unknown is as unknown, but said once. */
  private void skip(Markup.Tag tag) {
    for (Markup.Tag inner : tag.tags()) {
      number++;
      skip(inner);
    }
  }

  private void add(Problem problem) {
    found.add(problem);
  }
}
