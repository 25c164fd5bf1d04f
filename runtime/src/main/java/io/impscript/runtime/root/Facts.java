package io.impscript.runtime.root;

import io.impscript.runtime.files.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A small file of {@code name: value} lines; a line break in a value is written as {@code \n}. */
final class Facts {
  private Facts() {}

  static void write(Path file, Map<String, String> facts) throws IOException {
    String text =
        facts.entrySet().stream()
            .map(fact -> fact.getKey() + ": " + oneLine(fact.getValue()) + "\n")
            .collect(Collectors.joining());
    WholeFile.write(file, text);
  }

  /** The facts of the file; none where it is missing or cannot be read, since they only inform. */
  static Map<String, String> read(Path file) {
    Map<String, String> facts = new LinkedHashMap<>();
    try {
      Files.readString(file).lines().forEach(line -> put(facts, line));
    } catch (IOException | java.io.UncheckedIOException e) {
      facts.clear();
    }
    return facts;
  }

  private static void put(Map<String, String> facts, String line) {
    int colon = line.indexOf(": ");
    if (colon > 0) {
      facts.put(line.substring(0, colon), line.substring(colon + 2));
    }
  }

  private static String oneLine(String value) {
    return value.replace("\\", "\\\\").replace("\r", "\\r").replace("\n", "\\n");
  }
}
