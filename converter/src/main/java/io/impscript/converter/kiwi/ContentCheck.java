package io.impscript.converter.kiwi;

import io.impscript.kiwi.ElementType;
import io.impscript.kiwi.Schema;
import io.impscript.kiwi.Support;
import io.impscript.kiwi.Template;
import io.impscript.kiwi.ValueType;
import io.impscript.model.Markup;
import java.util.ArrayList;
import java.util.List;

/** Finds what a schema would refuse in the text of an element, and which elements it misses. */
final class ContentCheck {
  private final Schema schema;
  private final int number;
  private final Markup.Tag tag;
  private final ElementType type;
  private final List<Problem> found = new ArrayList<>();

  ContentCheck(Schema schema, int number, Markup.Tag tag, ElementType type) {
    this.schema = schema;
    this.number = number;
    this.tag = tag;
    this.type = type;
  }

  List<Problem> problems() {
    if (!type.open() && !Template.in(tag.text())) {
      type.text().ifPresentOrElse(this::text, this::noText);
      type.allChildren().forEach(this::count);
    }
    return found;
  }

  private void text(ValueType text) {
    Support support = text.of(tag.text());
    String said = "'" + tag.text().strip() + "'";
    if (support == Support.NONE) {
      add("", "<" + tag.name() + "> cannot be " + said, "it takes " + text.doc());
    } else if (!support.in(schema)) {
      add("", SchemaWords.kiwi(schema) + " does not know " + said + " as <" + tag.name() + ">", "");
    }
  }

  private void noText() {
    if (!tag.text().isBlank()) {
      add("", "Kiwi takes no text in <" + tag.name() + ">", "take it out, or make it a comment");
    }
  }

  private void count(ElementType child) {
    String name = "<" + child.name() + ">";
    int times = tag.tags(child.name()).size();
    boolean here = child.support().in(schema);
    if (times > 1 && !child.occurs().repeatable()) {
      add(child.name(), name + " stands " + times + " times in <" + tag.name() + ">", "keep one");
    } else if (times == 0 && here && child.occurs().required() && !mayBeIncluded()) {
      String message = "Kiwi needs " + name + " in <" + tag.name() + ">";
      add(child.name(), message, "say it: " + child.doc());
    }
  }

  private boolean mayBeIncluded() {
    return !tag.tags("include").isEmpty();
  }

  private void add(String child, String message, String hint) {
    found.add(new Problem(number, "", child, message, hint));
  }
}
