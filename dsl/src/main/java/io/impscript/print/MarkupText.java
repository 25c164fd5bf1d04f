package io.impscript.print;

import io.impscript.kiwi.CommentText;
import io.impscript.kiwi.ElementType;
import io.impscript.model.Markup;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes what stands in a kiwi block, each thing in its place. */
final class MarkupText {
  private final Lines lines;
  private final boolean debian;

  /**
   * @param debian whether packages are called {@code deb}
   */
  MarkupText(Lines lines, boolean debian) {
    this.lines = lines;
    this.debian = debian;
  }

  /** Writes what stands in an element. */
  void content(ElementType around, Map<String, String> attributes, List<Markup> content) {
    Around here = new Around(around, attributes, new HashSet<>());
    int at = 0;
    while (at < content.size()) {
      Optional<ElementText> element = element(content.get(at), here);
      if (element.isEmpty()) {
        other(content.get(at++));
      } else if (element.get().isKeyOnly()) {
        at = several(content, at, element.get(), here);
      } else {
        write(element.get());
        at++;
      }
    }
  }

  /**
   * Where elements stand.
   *
   * @param said the types of those that have been said there
   */
  private record Around(ElementType type, Map<String, String> attributes, Set<ElementType> said) {}

  private static Optional<ElementText> element(Markup node, Around around) {
    if (!(node instanceof Markup.Tag tag)) {
      return Optional.empty();
    }
    Optional<ElementType> type = around.type().child(tag.name());
    if (type.isEmpty() || !type.get().occurs().repeatable() && around.said().contains(type.get())) {
      return Optional.empty();
    }
    Optional<ElementText> element = ElementText.of(tag, type.get(), around.attributes());
    element.ifPresent(x -> around.said().add(type.get()));
    return element;
  }

  /** Writes elements that follow each other and only differ in their key; the end of them. */
  private int several(List<Markup> content, int from, ElementText first, Around here) {
    List<String> keys = new ArrayList<>(first.values());
    int at = from + 1;
    while (at < content.size()) {
      Optional<ElementText> next = element(content.get(at), here);
      boolean like =
          next.isPresent() && next.get().isKeyOnly() && next.get().type().equals(first.type());
      if (!like) {
        break;
      }
      keys.addAll(next.get().values());
      at++;
    }
    lines.filled(word(first.type()), keys);
    return at;
  }

  private String word(ElementType type) {
    return debian && type.words().contains("deb") ? "deb" : type.word();
  }

  private void write(ElementText element) {
    String word = word(element.type());
    if (element.needsBlock()) {
      lines.block(
          word, element.arguments(), inside -> new MarkupText(inside, debian).inside(element));
    } else if (element.arguments().isEmpty()) {
      lines.line(element.type().holdsElements() ? word + " { }" : word + "()");
    } else {
      lines.call(word, element.arguments());
    }
  }

  private void inside(ElementText element) {
    attributes(element.unnamed());
    content(element.type(), element.tag().attributes(), element.content());
  }

  void attributes(Map<String, String> unnamed) {
    unnamed.forEach(
        (name, value) -> lines.call("attribute", List.of(Quoted.of(name), Quoted.of(value))));
  }

  /** What is no element, or one without a word. */
  private void other(Markup node) {
    if (node instanceof Markup.Comment comment) {
      comment(comment.text());
    } else if (node instanceof Markup.Instruction instruction) {
      instruction(instruction);
    } else {
      lines.call("xml", List.of(Quoted.of(XmlText.of(node))));
    }
  }

  void comment(String text) {
    Optional<String> written = plain(text) ? CommentText.written(text) : Optional.empty();
    written.ifPresentOrElse(lines::line, () -> lines.call("comment", List.of(Quoted.of(text))));
  }

  /** Whether everything in a comment can be seen, and no editor would change it. */
  static boolean plain(String text) {
    return !text.contains(" \n")
        && !text.contains("\t\n")
        && text.codePoints().allMatch(c -> c == '\n' || c == '\t' || Quoted.isVisible(c));
  }

  void instruction(Markup.Instruction instruction) {
    List<String> arguments = new ArrayList<>();
    arguments.add(Quoted.of(instruction.target()));
    if (!instruction.data().isEmpty()) {
      arguments.add(Quoted.of(instruction.data()));
    }
    lines.call("instruction", arguments);
  }
}
