package io.impscript.runtime.cli;

import io.impscript.model.Catalog;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in a line what a catalog holds. */
final class Counts {
  private Counts() {}

  static String of(Catalog catalog) {
    String parts =
        Stream.of(
                count(catalog.recipes(), "recipe"),
                count(catalog.packageCollections(), "package collection"),
                count(catalog.repositories(), "repository"),
                count(catalog.imageGroups(), "image group"),
                count(catalog.nodeMaps(), "node map"))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(", "));
    return parts.isEmpty() ? "no errors; nothing is declared" : "no errors: " + parts;
  }

  static String count(List<?> things, String noun) {
    return things.isEmpty() ? "" : count(things.size(), noun);
  }

  static String count(int number, String noun) {
    String several = noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
    return number + " " + (number == 1 ? noun : several);
  }
}
