package io.impscript.runtime.sbom;

import java.util.HashSet;
import java.util.Set;

/** Names for things within a document: only letters, digits, dots and dashes, each once. */
final class Ids {
  private final Set<String> taken = new HashSet<>();

  String of(String prefix, String text) {
    StringBuilder id = new StringBuilder(prefix);
    text.chars().forEach(c -> id.append(isPlain(c) ? (char) c : '-'));
    return once(id.toString());
  }

  /** The text, or where that is taken, with a number behind it. */
  String once(String text) {
    String id = text;
    for (int i = 2; !taken.add(id); i++) {
      id = text + "-" + i;
    }
    return id;
  }

  private static boolean isPlain(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '.';
  }
}
