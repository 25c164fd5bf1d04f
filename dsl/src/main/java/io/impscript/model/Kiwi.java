package io.impscript.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a recipe says for Kiwi alone, in the vocabulary of Kiwi's newest schema. What the plain
 * words of the recipe say (name, description, packages, repositories, post-build steps) is not
 * repeated here.
 *
 * @param attributes attributes of the root element but {@code name} and {@code schemaversion}
 * @param before comments and processing instructions before the root element, in order
 * @param content what stands in the root element, in order
 * @param after comments and processing instructions after the root element, in order
 * @param files folder with everything of the description's directory but its main file: overlay
 *     trees, scripts, archives, included files; absolute, or relative to the script; empty for none
 */
public record Kiwi(
    Map<String, String> attributes,
    List<Markup> before,
    List<Markup> content,
    List<Markup> after,
    String files) {
  /** A recipe that says nothing for Kiwi. */
  public static final Kiwi NONE = new Kiwi(Map.of(), List.of(), List.of(), List.of(), "");

  public Kiwi {
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    before = List.copyOf(before);
    content = List.copyOf(content);
    after = List.copyOf(after);
  }

  public boolean isEmpty() {
    return equals(NONE);
  }
}
