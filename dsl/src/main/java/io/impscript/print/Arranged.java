package io.impscript.print;

import io.impscript.model.Catalog;
import io.impscript.model.Comments;
import io.impscript.model.Element.Kind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Which file every declaration goes to.
 *
 * @param catalog the catalog in the order in which the files come to be evaluated
 * @param comments its comments
 * @param files the files, the main one last
 */
record Arranged(Catalog catalog, Comments comments, List<Page> files) {
  private static final String ENDING = ".imps.groovy";

  /**
   * A file to be.
   *
   * @param includes paths of the files it includes
   * @param declared the positions of its declarations in the catalog, by kind
   */
  record Page(String path, List<String> includes, Map<Kind, List<Integer>> declared) {
    List<Integer> of(Kind kind) {
      return declared.getOrDefault(kind, List.of());
    }

    /** The same page with another file included, in the order of paths. */
    Page including(String other) {
      Set<String> all = new TreeSet<>(includes);
      all.add(other);
      return new Page(path, List.copyOf(all), declared);
    }
  }

  /** Everything in one file. */
  static Arranged inOne(Catalog catalog, Comments comments, String main) {
    Map<Kind, List<Integer>> all = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      all.put(kind, range(0, catalog.all(kind).size()));
    }
    return new Arranged(catalog, comments, List.of(new Page(main, List.of(), all)));
  }

  static List<Integer> range(int from, int size) {
    return IntStream.range(from, from + size).boxed().toList();
  }

  String main() {
    return files.get(files.size() - 1).path();
  }

  /** The path of a script in the folder of the main one, or below it. */
  String beside(String name) {
    int folder = main().lastIndexOf('/') + 1;
    String path = main().substring(0, folder) + name + ENDING;
    return path.equals(main()) ? main().substring(0, folder) + name + "-1" + ENDING : path;
  }
}
