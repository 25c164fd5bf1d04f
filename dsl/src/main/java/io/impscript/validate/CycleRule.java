package io.impscript.validate;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.diag.Diagnostics;
import io.impscript.model.Element;
import io.impscript.model.Element.Kind;
import io.impscript.model.Element.Part;
import java.util.ArrayList;
import java.util.List;

/** Nothing contains itself, however long the way round. */
final class CycleRule implements CatalogRule {
  private static final int MOST_STEPS_SHOWN = 10;

  @Override
  public void check(CatalogView view, ValidationContext context, Diagnostics found) {
    for (List<Integer> cycle : view.recipeGraph().cycles()) {
      found.add(finding(view, Kind.RECIPE, view.recipeGraph(), cycle));
    }
    for (List<Integer> cycle : view.collectionGraph().cycles()) {
      found.add(finding(view, Kind.PACKAGE_COLLECTION, view.collectionGraph(), cycle));
    }
  }

  static Diagnostic finding(CatalogView view, Kind kind, Graph graph, List<Integer> cycle) {
    List<String> names = new ArrayList<>();
    cycle.forEach(index -> names.add(Owners.name(view.catalog(), Element.of(kind, index))));
    names.add(names.get(0));
    Diagnostic finding =
        view.finding(DiagnosticCode.CYCLE, step(kind, graph, cycle, 0), message(kind, names))
            .withHint("take one of these references out");
    for (int i = 1; i < Math.min(cycle.size(), MOST_STEPS_SHOWN); i++) {
      String text = Texts.quoted(names.get(i)) + " takes in " + Texts.quoted(names.get(i + 1));
      finding = view.related(finding, step(kind, graph, cycle, i), text + " here");
    }
    return finding;
  }

  private static String message(Kind kind, List<String> names) {
    String title = kind.noun() + " " + Texts.quoted(names.get(0));
    return title + " contains itself: " + Texts.path(names);
  }

  private static Element step(Kind kind, Graph graph, List<Integer> cycle, int i) {
    int from = cycle.get(i);
    int to = cycle.get((i + 1) % cycle.size());
    Part part = kind == Kind.RECIPE ? Part.RECIPES : Part.PACKAGE_COLLECTIONS;
    return Element.of(kind, from).part(part, graph.item(from, to));
  }
}
