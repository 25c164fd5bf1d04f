package io.impscript.doc;

import io.impscript.eval.AllowedMethods;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The page that lists the methods of values. */
final class ValuesPage {
  private static final String HEAD =
      """
      # Values and their methods

      Generated from the code. Scripts work with text, whole and decimal numbers, truth values, lists, \
      maps, ranges and closures, as in Groovy. These are the methods that may be called on them; each \
      means what it means in Groovy.

      """;

  private ValuesPage() {}

  static String text() {
    return HEAD
        + AllowedMethods.byKind().entrySet().stream()
            .map(kind -> section(kind.getKey(), new TreeSet<>(kind.getValue())))
            .collect(Collectors.joining("\n"));
  }

  private static String section(String kind, TreeSet<String> names) {
    String list = names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    return "## Of " + kind + "\n\n" + list + "\n";
  }
}
