package io.impscript.runtime.convert;

import io.impscript.converter.ReadCatalog;
import io.impscript.converter.report.Item;
import io.impscript.model.Declaration;
import io.impscript.model.Element;
import io.impscript.model.Element.Kind;
import io.impscript.model.SourceSpan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
    for (Kind kind : Kind.values()) {
      items.add(kind);
    }
    return items.byFile;
  }

  private void add(Kind kind) {
    List<? extends Declaration> all = read.catalog().all(kind);
    for (int i = 0; i < all.size(); i++) {
      SourceSpan place = read.places().of(Element.of(kind, i)).orElse(null);
      byFile
          .computeIfAbsent(place == null ? "" : place.file(), file -> new ArrayList<>())
          .add(Item.carried(kind.noun() + " '" + all.get(i).name() + "'", place));
    }
  }
}
