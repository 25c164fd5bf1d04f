package io.impscript.print;

import io.impscript.model.Catalog;
import io.impscript.model.Comments;
import io.impscript.model.Element.Kind;
import java.util.List;
import java.util.Map;

/**
 * Which file every declaration goes to.
 *
 * @param catalog the catalog in the order in which the files come to be evaluated
 * @param comments its comments
 * @param files the files in that order, the main one last
 */
record Arranged(Catalog catalog, Comments comments, List<Page> files) {

  /**
   * A file to be.
   *
   * @param path relative to the folder of the main script
   * @param includes paths of the files it includes, from the same folder
   * @param declared the positions of its declarations in the catalog, by kind
   */
  record Page(String path, List<String> includes, Map<Kind, List<Integer>> declared) {
    List<Integer> of(Kind kind) {
      return declared.getOrDefault(kind, List.of());
    }
  }

  /** Everything in one file. */
  static Arranged inOne(Catalog catalog, Comments comments, String main) {
    Map<Kind, List<Integer>> all =
        Map.of(
            Kind.REPOSITORY, upTo(catalog.repositories().size()),
            Kind.PACKAGE_COLLECTION, upTo(catalog.packageCollections().size()),
            Kind.RECIPE, upTo(catalog.recipes().size()),
            Kind.IMAGE_GROUP, upTo(catalog.imageGroups().size()),
            Kind.NODE_MAP, upTo(catalog.nodeMaps().size()));
    return new Arranged(catalog, comments, List.of(new Page(main, List.of(), all)));
  }

  static List<Integer> upTo(int size) {
    return java.util.stream.IntStream.range(0, size).boxed().toList();
  }
}
