package io.impscript.diag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where the lines of source files can be had, by the name that spans carry. */
@FunctionalInterface
public interface SourceLookup {
  /** The lines of a file without their ends; none where the file is not known. */
  List<String> lines(String file);

  /** Knows no file; findings are shown without their lines. */
  static SourceLookup none() {
    return file -> List.of();
  }

  /** Looks lines up in whole texts, each split once. */
  static SourceLookup of(Map<String, String> texts) {
    Map<String, List<String>> split = new HashMap<>();
    return file ->
        texts.containsKey(file)
            ? split.computeIfAbsent(file, name -> split(texts.get(name)))
            : List.of();
  }

  /** Splits a text where Groovy ends its lines: at LF, CR LF and a lone CR. */
  static List<String> split(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        lines.add(text.substring(start, i));
        i += c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n' ? 1 : 0;
        start = i + 1;
      }
    }
    lines.add(text.substring(start));
    return List.copyOf(lines);
  }
}
