package io.impscript.print;

import io.impscript.model.Catalog;
import io.impscript.model.Comments;
import io.impscript.model.Element;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Printed scripts that nobody has read again yet.
 *
 * @param main path of the main script
 * @param files text by path
 * @param catalog what they are to mean
 * @param starts by path, where in the text each declaration starts
 */
record Pages(
    String main,
    Map<String, String> files,
    Catalog catalog,
    Map<String, TreeMap<Integer, Element>> starts) {

  private static final int LONGEST = 12 * 1024 * 1024;

  static Pages of(Catalog catalog, Comments comments, PrintOptions options) {
    Arranged arranged =
        options.layout() == PrintOptions.Layout.TREE
            ? FileTree.arrange(catalog, comments, options.main())
            : Arranged.inOne(catalog, comments, options.main());
    Shared shared = options.factored() ? Shared.of(arranged) : Shared.NOTHING;
    Map<String, String> files = new LinkedHashMap<>();
    Map<String, TreeMap<Integer, Element>> starts = new LinkedHashMap<>();
    Notes.Index notes = new Notes.Index(arranged.comments());
    shared
        .arrange(arranged)
        .files()
        .forEach(
            page -> {
              PageText text = new PageText(arranged, notes, shared, options);
              files.put(page.path(), text.write(page));
              starts.put(page.path(), text.starts());
            });
    return new Pages(options.main(), files, arranged.catalog(), starts);
  }

  /** Whether a file is longer than scripts may be, or close to it. */
  boolean tooLong() {
    return files.values().stream().anyMatch(text -> text.length() > LONGEST);
  }

  /** The declaration that a line of a file is part of. */
  Optional<Element> at(String path, int line) {
    String text = files.get(path);
    TreeMap<Integer, Element> declared = starts.get(path);
    if (text == null) {
      return Optional.empty();
    }
    int offset = 0;
    for (int i = 1; i < line && offset >= 0; i++) {
      offset = text.indexOf('\n', offset) + 1;
    }
    return Optional.ofNullable(declared.floorEntry(offset)).map(Map.Entry::getValue);
  }
}
