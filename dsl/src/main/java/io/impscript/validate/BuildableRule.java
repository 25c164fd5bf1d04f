package io.impscript.validate;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.diag.Diagnostics;
import io.impscript.model.Element;
import io.impscript.model.Element.Part;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is going to be built must say what a build cannot do without. */
final class BuildableRule implements CatalogRule {
  @Override
  public void check(CatalogView view, ValidationContext context, Diagnostics found) {
    for (String name : context.built()) {
      int recipe = view.recipes().find(name);
      if (recipe == Graph.UNKNOWN) {
        found.add(unknown(view, name));
      } else {
        buildable(view, recipe, context.needsDist(), found);
      }
    }
  }

  /** The finding about the name of a recipe that somebody asked for and that is not there. */
  static Diagnostic unknown(CatalogView view, String name) {
    Diagnostic finding =
        new Diagnostic(
            DiagnosticCode.UNKNOWN_RECIPE,
            DiagnosticCode.UNKNOWN_RECIPE.severity(),
            Optional.empty(),
            "no recipe " + Texts.quoted(name) + " is declared",
            List.of(),
            List.of());
    return view.suggestions().addTo(finding, Element.Kind.RECIPE, name);
  }

  private static void buildable(
      CatalogView view, int recipe, boolean needsDist, Diagnostics found) {
    Needed needed = new Needed(view, Set.of(view.recipe(recipe).name()));
    boolean dist = !needsDist;
    boolean packages = false;
    boolean repositories = false;
    for (int i = 0; i < view.catalog().recipes().size(); i++) {
      if (needed.recipe(i)) {
        dist |= !view.recipe(i).dist().isEmpty();
        packages |= wantsPackages(view, i);
        repositories |= !view.recipe(i).repositories().isEmpty();
      }
    }
    if (!dist) {
      found.add(
          missing(view, recipe, "what distribution it is for")
              .withHint("say it, such as: dist 'SLES15'")
              .withHint("or build it with --engine embedded, which needs none"));
    }
    if (packages && !repositories) {
      found.add(
          missing(view, recipe, "where its packages come from")
              .withHint("name a repository, such as: repositories 'site-sles15'"));
    }
  }

  private static boolean wantsPackages(CatalogView view, int recipe) {
    return !view.recipe(recipe).packages().isEmpty()
        || !view.recipe(recipe).packageCollections().isEmpty();
  }

  private static Diagnostic missing(CatalogView view, int recipe, String what) {
    Element element = Element.recipe(recipe).part(Part.NAME);
    String message =
        Owners.of(view, element) + " cannot be built: neither it nor anything it takes in says ";
    return view.finding(DiagnosticCode.MISSING_VALUE, element, message + what);
  }
}
