package io.impscript.converter.cross;

import io.impscript.model.Kiwi;
import io.impscript.model.Markup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Markup as plain values of JSON, and back. Values of another shape give {@code null}s and fail.
 */
final class MarkupJson {
  private static final int TOO_DEEP = 500;

  private MarkupJson() {}

  static Map<String, Object> write(Kiwi kiwi) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("attributes", kiwi.attributes());
    map.put("before", write(kiwi.before()));
    map.put("content", write(kiwi.content()));
    map.put("after", write(kiwi.after()));
    map.put("files", kiwi.files());
    return map;
  }

  static Kiwi kiwi(Map<?, ?> map) {
    return new Kiwi(
        texts(map.get("attributes")),
        nodes(map.get("before"), 0),
        nodes(map.get("content"), 0),
        nodes(map.get("after"), 0),
        text(map.get("files")));
  }

  static List<Object> write(List<Markup> nodes) {
    List<Object> list = new ArrayList<>();
    nodes.forEach(node -> list.add(write(node)));
    return list;
  }

  private static Map<String, Object> write(Markup node) {
    Map<String, Object> map = new LinkedHashMap<>();
    if (node instanceof Markup.Tag tag) {
      map.put("tag", tag.name());
      putIfAny(map, "attributes", tag.attributes(), tag.attributes().isEmpty());
      putIfAny(map, "content", write(tag.content()), tag.content().isEmpty());
    } else if (node instanceof Markup.Text text) {
      map.put("text", text.text());
    } else if (node instanceof Markup.Comment comment) {
      map.put("comment", comment.text());
    } else if (node instanceof Markup.Instruction instruction) {
      map.put("instruction", instruction.target());
      map.put("data", instruction.data());
    }
    return map;
  }

  private static void putIfAny(Map<String, Object> map, String key, Object value, boolean none) {
    if (!none) {
      map.put(key, value);
    }
  }

  private static List<Markup> nodes(Object value, int depth) {
    if (depth > TOO_DEEP) {
      throw new IllegalArgumentException("nested too deeply");
    }
    List<Markup> nodes = new ArrayList<>();
    for (Object each : value == null ? List.of() : (List<?>) value) {
      nodes.add(node((Map<?, ?>) each, depth));
    }
    return nodes;
  }

  private static Markup node(Map<?, ?> map, int depth) {
    if (map.containsKey("tag")) {
      return new Markup.Tag(
          text(map.get("tag")), texts(map.get("attributes")), nodes(map.get("content"), depth + 1));
    } else if (map.containsKey("comment")) {
      return new Markup.Comment(text(map.get("comment")));
    } else if (map.containsKey("instruction")) {
      return new Markup.Instruction(text(map.get("instruction")), text(map.get("data")));
    }
    return new Markup.Text(text(map.get("text")));
  }

  static Map<String, String> texts(Object value) {
    Map<String, String> texts = new LinkedHashMap<>();
    if (value != null) {
      ((Map<?, ?>) value).forEach((key, text) -> texts.put(text(key), text(text)));
    }
    return texts;
  }

  private static String text(Object value) {
    return value == null ? "" : (String) value;
  }
}
