package io.impscript.runtime.convert;

import io.impscript.converter.ReadCatalog;
import io.impscript.converter.report.Item;
import io.impscript.model.Catalog;
import io.impscript.model.Element;
import io.impscript.model.Element.Kind;
import io.impscript.model.SourceSpan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Lists what a catalog declares, by the files that declare it. */
final class DeclaredItems {
  private final ReadCatalog read;
  private final Map<String, List<Item>> byFile = new HashMap<>();

  private DeclaredItems(ReadCatalog read) {
    this.read = read;
  }

  /** The items of each file as carried; those without a place under the empty name. */
  static Map<String, List<Item>> of(ReadCatalog read) {
    DeclaredItems items = new DeclaredItems(read);
    Catalog catalog = read.catalog();
    items.add(Kind.RECIPE, "recipe", catalog.recipes(), r -> r.name());
    items.add(
        Kind.PACKAGE_COLLECTION, "package collection", catalog.packageCollections(), c -> c.name());
    items.add(Kind.REPOSITORY, "repository", catalog.repositories(), r -> r.name());
    items.add(Kind.IMAGE_GROUP, "image group", catalog.imageGroups(), g -> g.name());
    items.add(Kind.NODE_MAP, "node map", catalog.nodeMaps(), m -> m.name());
    return items.byFile;
  }

  private <T> void add(Kind kind, String noun, List<T> things, Function<T, String> name) {
    for (int i = 0; i < things.size(); i++) {
      SourceSpan place = read.places().of(Element.of(kind, i)).orElse(null);
      byFile
          .computeIfAbsent(place == null ? "" : place.file(), file -> new ArrayList<>())
          .add(Item.carried(noun + " '" + name.apply(things.get(i)) + "'", place));
    }
  }
}
