package io.impscript.validate;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.diag.Diagnostics;
import io.impscript.diag.Severity;
import io.impscript.model.Element;
import io.impscript.model.Element.Part;
import io.impscript.model.Reference;

/**
 * Warns of an architecture for which no repository holds packages. Only for recipes that nothing
 * else takes in, and only where every repository says its architecture; else it is not clear.
 */
final class RepositoryArchRule implements CatalogRule {
  @Override
  public void check(CatalogView view, ValidationContext context, Diagnostics found) {
    long[] common = ArchMixRule.common(view);
    long[] served = new long[common.length];
    for (int recipe : view.recipeGraph().order()) {
      served[recipe] = own(view, recipe);
      int taker = recipe;
      view.recipeGraph().each(recipe, (item, target) -> served[taker] |= served[target]);
    }
    for (int recipe = 0; recipe < common.length; recipe++) {
      if (view.recipeGraph().isRoot(recipe)) {
        report(view, recipe, common[recipe], served[recipe], found);
      }
    }
  }

  private static long own(CatalogView view, int recipe) {
    return view.recipe(recipe).repositories().stream()
        .mapToLong(reference -> served(view, reference))
        .reduce(0, (a, b) -> a | b);
  }

  private static long served(CatalogView view, Reference reference) {
    int index = view.repositories().find(reference.name());
    String arch = index == Graph.UNKNOWN ? "" : view.repository(index).arch();
    boolean any = !Arches.isKnown(arch) || arch.equals(Arches.NOARCH);
    return any ? Arches.ALL : Arches.bit(arch);
  }

  private static void report(
      CatalogView view, int recipe, long common, long served, Diagnostics found) {
    long missing = common & ~served;
    if (common == Arches.ALL || served == 0 || missing == 0) {
      return;
    }
    String message =
        "recipe "
            + Texts.quoted(view.recipe(recipe).name())
            + " may be built for "
            + Arches.text(missing)
            + ", but all its repositories are for "
            + Arches.text(served);
    Diagnostic finding =
        view.finding(DiagnosticCode.BAD_ARCH, Element.recipe(recipe).part(Part.VALID_ARCH), message)
            .withSeverity(Severity.WARNING)
            .withHint("name a repository for it, or take it out of 'validArch'");
    found.add(finding);
  }
}
