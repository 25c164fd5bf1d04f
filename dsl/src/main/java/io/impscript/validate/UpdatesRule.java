package io.impscript.validate;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.diag.Diagnostics;
import io.impscript.model.Element;
import io.impscript.model.Element.Kind;
import io.impscript.model.Element.Part;
import io.impscript.model.Reference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Naming a base repository does not pull in its updates, so an image that has one without the other
 * gets no fixes. A recipe may leave the updates to all the recipes that take it in.
 */
final class UpdatesRule implements CatalogRule {
  private static final String SUFFIX = "_updates";

  /** A reference to a base repository. */
  private record Use(int recipe, int item) {}

  @Override
  public void check(CatalogView view, ValidationContext context, Diagnostics found) {
    Map<Integer, List<Use>> uses = uses(view);
    uses.forEach((base, list) -> pair(view, base, list, uses, found));
  }

  /** Who names each repository. */
  private static Map<Integer, List<Use>> uses(CatalogView view) {
    Map<Integer, List<Use>> uses = new LinkedHashMap<>();
    for (int recipe = 0; recipe < view.catalog().recipes().size(); recipe++) {
      List<Reference> names = view.recipe(recipe).repositories();
      for (int item = 0; item < names.size(); item++) {
        int index = view.repositories().find(names.get(item).name());
        uses.computeIfAbsent(index, key -> new ArrayList<>()).add(new Use(recipe, item));
      }
    }
    uses.remove(Graph.UNKNOWN);
    return uses;
  }

  private static void pair(
      CatalogView view, int base, List<Use> list, Map<Integer, List<Use>> uses, Diagnostics found) {
    int updates = updatesOf(view, base);
    if (updates != Graph.UNKNOWN && updates != base) {
      boolean[] without = without(view.recipeGraph(), uses.getOrDefault(updates, List.of()));
      list.stream()
          .filter(use -> without[use.recipe()])
          .forEach(use -> found.add(finding(view, use, base, updates)));
    }
  }

  static int updatesOf(CatalogView view, int base) {
    String named = view.repository(base).updates();
    String name = named.isEmpty() ? view.repository(base).name() + SUFFIX : named;
    return view.repositories().find(name);
  }

  /**
   * Which recipes can end up in an image that does not have a repository: those that do not have it
   * themselves and that nothing, or something of the same kind, takes in.
   */
  private static boolean[] without(Graph graph, List<Use> uses) {
    boolean[] has = new boolean[graph.size()];
    uses.forEach(use -> has[use.recipe()] = true);
    for (int recipe : graph.order()) {
      graph.each(recipe, (item, target) -> has[recipe] |= has[target]);
    }
    boolean[] without = new boolean[graph.size()];
    int[] order = graph.order();
    for (int i = order.length - 1; i >= 0; i--) {
      int recipe = order[i];
      without[recipe] = (without[recipe] || graph.isRoot(recipe)) && !has[recipe];
      graph.each(recipe, (item, target) -> without[target] |= without[recipe]);
    }
    return without;
  }

  private static Diagnostic finding(CatalogView view, Use use, int base, int updates) {
    String baseName = Texts.quoted(view.repository(base).name());
    String updatesName = Texts.quoted(view.repository(updates).name());
    String message =
        "recipe "
            + Texts.quoted(view.recipe(use.recipe()).name())
            + " names repository "
            + baseName
            + ", but not its updates, "
            + updatesName;
    Element element = Element.recipe(use.recipe()).part(Part.REPOSITORIES, use.item());
    Diagnostic finding =
        view.finding(DiagnosticCode.MISSING_UPDATES, element, message)
            .withHint("name " + updatesName + " too; it does not come by itself");
    Element pair = Element.of(Kind.REPOSITORY, base).part(Part.UPDATES);
    return view.related(finding, pair, "the pair is declared here");
  }
}
