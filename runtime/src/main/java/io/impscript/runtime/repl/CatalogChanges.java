package io.impscript.runtime.repl;

import io.impscript.model.Catalog;
import io.impscript.model.Declaration;
import io.impscript.model.Element;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
    for (Element.Kind kind : Element.Kind.values()) {
      found.add(kind, before.all(kind), now.all(kind));
    }
    return found.changes;
  }

  private void add(
      Element.Kind kind, List<? extends Declaration> before, List<? extends Declaration> now) {
    Map<String, Declaration> old = new LinkedHashMap<>();
    before.forEach(one -> old.put(one.name(), one));
    for (Declaration one : now) {
      Declaration former = old.get(one.name());
      if (!one.equals(former)) {
        String what = kind.noun() + " '" + one.name() + "'";
        changes.add(new Change(one.name(), what + (former == null ? "" : " (replaced)")));
      }
    }
  }
}
