package io.impscript.kiwi;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the text of the vocabulary; its head says how it is written. Plain loops: it is read at
 * every start that meets Kiwi, and the first streams of a start cost more than all of it.
 */
final class VocabularyReader {
  private final Types types = new Types();
  private final Map<String, ElementLine> byPath = new LinkedHashMap<>();
  private final Deque<ElementLine> open = new ArrayDeque<>();

  VocabularyReader(String text) {
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      line(text.substring(start, end));
      start = end + 1;
    }
  }

  ElementType image() {
    return build(byPath.get("image"), "image");
  }

  private void line(String line) {
    String content = line.strip();
    if (content.isEmpty() || content.startsWith("#")) {
      return;
    } else if (content.startsWith("type ") && line.equals(content) || line.startsWith("type(")) {
      types.declare(content);
      return;
    }
    int depth = (line.length() - content.length()) / 2;
    if (content.startsWith("> ")) {
      open.peek().example().add(content.substring(2));
    } else if (content.startsWith("@")) {
      open.peek().attributes().add(new WordsOfLine(content.substring(1)));
    } else {
      element(depth, new WordsOfLine(content));
    }
  }

  private void element(int depth, WordsOfLine words) {
    while (open.size() > depth) {
      open.pop();
    }
    ElementLine parent = open.peek();
    String path = parent == null ? words.first() : parent.path() + "/" + words.first();
    ElementLine line =
        new ElementLine(path, words, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    if (parent != null) {
      parent.children().add(line);
    }
    byPath.put(path, line);
    open.push(line);
  }

  private ElementType build(ElementLine line, String path) {
    ElementMarks marks = ElementMarks.of(line.words());
    ElementLine body = marks.like().isEmpty() ? line : stated(marks.like());
    Map<String, AttributeType> attributes = new LinkedHashMap<>();
    for (WordsOfLine words : body.attributes()) {
      AttributeType attribute = AttributeLine.read(words, types, body.keyName());
      attributes.put(attribute.name(), attribute);
    }
    return new ElementType(
        line.name(),
        path,
        marks.words(),
        marks.occurs(),
        marks.value().isEmpty() ? Optional.empty() : Optional.of(types.of(marks.value())),
        marks.open(),
        marks.support(),
        marks.limit(line.aroundKey(byPath)),
        line.words().doc(),
        String.join("\n", line.example()),
        Collections.unmodifiableMap(attributes),
        children(body, path));
  }

  private Map<String, ElementType> children(ElementLine body, String path) {
    Map<String, ElementType> children = new LinkedHashMap<>();
    for (ElementLine child : body.children()) {
      children.put(child.name(), build(child, path + "/" + child.name()));
    }
    return Collections.unmodifiableMap(children);
  }

  private ElementLine stated(String pathEnd) {
    for (ElementLine line : byPath.values()) {
      boolean meant = ("/" + line.path()).endsWith("/" + pathEnd);
      if (meant && ElementMarks.of(line.words()).like().isEmpty()) {
        return line;
      }
    }
    throw new IllegalStateException("no element '" + pathEnd + "' is stated");
  }
}
