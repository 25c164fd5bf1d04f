package io.impscript.runtime.repl;

import io.impscript.model.Catalog;
import io.impscript.model.ImageGroup;
import io.impscript.model.NodeMap;
import io.impscript.model.PackageCollection;
import io.impscript.model.Recipe;
import io.impscript.model.Repository;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What a piece of input declared. */
final class CatalogChanges {
  private final List<Change> changes = new ArrayList<>();

  private CatalogChanges() {}

  /**
   * One thing that is new or other than before.
   *
   * @param line what people are told
   */
  record Change(String name, String line) {}

  /** By kind, in the order of declaration. */
  static List<Change> between(Catalog before, Catalog now) {
    CatalogChanges found = new CatalogChanges();
    found.add("recipe", before.recipes(), now.recipes(), Recipe::name);
    found.add(
        "package collection",
        before.packageCollections(),
        now.packageCollections(),
        PackageCollection::name);
    found.add("repository", before.repositories(), now.repositories(), Repository::name);
    found.add("image group", before.imageGroups(), now.imageGroups(), ImageGroup::name);
    found.add("node map", before.nodeMaps(), now.nodeMaps(), NodeMap::name);
    return found.changes;
  }

  private <T> void add(String noun, List<T> before, List<T> now, Function<T, String> name) {
    Map<String, T> old = new LinkedHashMap<>();
    before.forEach(thing -> old.put(name.apply(thing), thing));
    for (T thing : now) {
      T former = old.get(name.apply(thing));
      if (!thing.equals(former)) {
        String what = noun + " '" + name.apply(thing) + "'";
        changes.add(new Change(name.apply(thing), what + (former == null ? "" : " (replaced)")));
      }
    }
  }
}
