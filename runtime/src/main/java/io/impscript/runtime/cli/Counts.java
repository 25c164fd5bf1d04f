package io.impscript.runtime.cli;

import io.impscript.diag.Counted;
import io.impscript.model.Catalog;
import io.impscript.model.Element.Kind;
import java.util.ArrayList;
import java.util.List;

/** Says in a line what a catalog holds. */
final class Counts {
  private Counts() {}

  static String of(Catalog catalog) {
    List<String> parts = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      int count = catalog.all(kind).size();
      if (count > 0) {
        parts.add(Counted.of(count, kind.noun()));
      }
    }
    return parts.isEmpty()
        ? "no errors; nothing is declared"
        : "no errors: " + String.join(", ", parts);
  }
}
