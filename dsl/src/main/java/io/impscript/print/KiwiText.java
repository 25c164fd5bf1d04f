package io.impscript.print;

import io.impscript.kiwi.AttributeType;
import io.impscript.kiwi.CommentText;
import io.impscript.kiwi.ElementType;
import io.impscript.kiwi.KiwiVocabulary;
import io.impscript.model.Kiwi;
import io.impscript.model.Markup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes the kiwi block of a recipe. */
final class KiwiText {
  private final Lines lines;
  private final MarkupText markup;
  private final Kiwi kiwi;

  private KiwiText(Lines lines, Kiwi kiwi) {
    this.lines = lines;
    this.kiwi = kiwi;
    this.markup = new MarkupText(lines, isDebian(kiwi.content()));
  }

  static void write(Lines lines, Kiwi kiwi) {
    if (!kiwi.isEmpty()) {
      new KiwiText(lines, kiwi).write();
    }
  }

  private void write() {
    boolean above = kiwi.before().stream().allMatch(KiwiText::isPlainComment);
    if (above) {
      kiwi.before().forEach(node -> markup.comment(((Markup.Comment) node).text()));
    }
    ElementType image = KiwiVocabulary.image();
    List<String> named = new ArrayList<>();
    Map<String, String> unnamed = new TreeMap<>();
    kiwi.attributes().forEach((name, value) -> attribute(image, name, value, named, unnamed));
    if (!kiwi.files().isEmpty()) {
      named.add("files: " + Quoted.of(kiwi.files()));
    }
    lines.open("kiwi", named);
    outside("prolog", above ? List.of() : kiwi.before());
    markup.attributes(unnamed);
    markup.content(image, kiwi.attributes(), kiwi.content());
    outside("epilog", kiwi.after());
    lines.close();
  }

  private static boolean isPlainComment(Markup node) {
    return node instanceof Markup.Comment comment
        && MarkupText.plain(comment.text())
        && CommentText.written(comment.text()).isPresent();
  }

  private static void attribute(
      ElementType image,
      String name,
      String value,
      List<String> named,
      Map<String, String> unnamed) {
    AttributeType attribute = image.attribute(name).orElse(null);
    boolean elsewhere = name.equals("name") || name.equals("schemaversion");
    if (attribute == null || elsewhere || attribute.word().isEmpty()) {
      unnamed.put(name, value);
    } else if (ElementText.fits(attribute, value)) {
      named.add(ElementText.named(attribute, value));
    } else {
      unnamed.put(name, value);
    }
  }

  private void outside(String word, List<Markup> nodes) {
    if (nodes.isEmpty()) {
      return;
    }
    lines.open(word);
    for (Markup node : nodes) {
      if (node instanceof Markup.Comment comment) {
        markup.comment(comment.text());
      } else if (node instanceof Markup.Instruction instruction) {
        markup.instruction(instruction);
      } else if (node instanceof Markup.Text text) {
        lines.call("template", List.of(Quoted.of(text.text())));
      }
    }
    lines.close();
  }

  private static boolean isDebian(List<Markup> content) {
    return content.stream()
        .filter(Markup.Tag.class::isInstance)
        .map(Markup.Tag.class::cast)
        .filter(tag -> tag.name().equals("preferences"))
        .flatMap(tag -> tag.tags("packagemanager").stream())
        .anyMatch(tag -> tag.text().strip().equals("apt"));
  }
}
