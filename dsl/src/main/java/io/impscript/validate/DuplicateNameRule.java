package io.impscript.validate;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.diag.Diagnostics;
import io.impscript.model.Declaration;
import io.impscript.model.Element;
import io.impscript.model.Element.Kind;
import io.impscript.model.Element.Part;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A name is declared once; a recipe and a collection may share one. */
final class DuplicateNameRule implements CatalogRule {
  @Override
  public void check(CatalogView view, ValidationContext context, Diagnostics found) {
    for (Kind kind : Kind.values()) {
      check(view, kind, found);
    }
  }

  private static void check(CatalogView view, Kind kind, Diagnostics found) {
    Map<String, Integer> first = new HashMap<>();
    List<? extends Declaration> all = view.catalog().all(kind);
    for (int i = 0; i < all.size(); i++) {
      Integer earlier = first.putIfAbsent(all.get(i).name(), i);
      if (earlier != null) {
        found.add(finding(view, kind, all.get(i).name(), i, earlier));
      }
    }
  }

  private static Diagnostic finding(
      CatalogView view, Kind kind, String name, int index, int earlier) {
    Diagnostic finding =
        view.finding(
                DiagnosticCode.DUPLICATE_NAME,
                Element.of(kind, index).part(Part.NAME),
                kind.noun() + " " + Texts.quoted(name) + " is declared a second time")
            .withHint("give it another name, or make one declaration of both");
    return view.related(finding, Element.of(kind, earlier).part(Part.NAME), "first declared here");
  }
}
