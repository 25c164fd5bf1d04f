package io.impscript.validate;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.diag.Diagnostics;
import io.impscript.model.Element;
import io.impscript.model.Element.Part;
import java.util.ArrayList;
import java.util.List;

/**
 * A recipe and all it takes in must have an architecture in common, and the recipe's default must
 * be among those. Reported where the last common one is lost, once.
 */
final class ArchMixRule implements CatalogRule {
  @Override
  public void check(CatalogView view, ValidationContext context, Diagnostics found) {
    long[] common = new long[view.recipeGraph().size()];
    for (int recipe : view.recipeGraph().order()) {
      common[recipe] = common(view, recipe, common, found);
    }
    for (int recipe = 0; recipe < common.length; recipe++) {
      standard(view, recipe, common, found);
    }
  }

  /** The architectures that each recipe and all it takes in have in common; all after a mistake. */
  static long[] common(CatalogView view) {
    long[] common = new long[view.recipeGraph().size()];
    for (int recipe : view.recipeGraph().order()) {
      common[recipe] = common(view, recipe, common, new Diagnostics());
    }
    return common;
  }

  private static long common(CatalogView view, int recipe, long[] all, Diagnostics found) {
    long[] left = {Arches.bits(view.recipe(recipe).validArch())};
    boolean[] lost = {false};
    view.recipeGraph()
        .each(
            recipe,
            (item, target) -> {
              if ((left[0] & all[target]) == 0) {
                lost[0] = true;
                found.add(nothingLeft(view, recipe, item, target, left[0], all));
              } else {
                left[0] &= all[target];
              }
            });
    return lost[0] ? Arches.bits(view.recipe(recipe).validArch()) : left[0];
  }

  private static Diagnostic nothingLeft(
      CatalogView view, int recipe, int item, int target, long left, long[] all) {
    String message =
        "recipe "
            + Texts.quoted(view.recipe(recipe).name())
            + " can be built for "
            + Arches.text(left)
            + ", but what it takes in only for "
            + Arches.text(all[target])
            + ": "
            + Texts.path(path(view, recipe, target, left, all));
    Element reference = Element.recipe(recipe).part(Part.RECIPES, item);
    Diagnostic finding =
        view.finding(DiagnosticCode.BAD_ARCH, reference, message)
            .withHint("take in a recipe for one of these architectures, or add one to 'validArch'");
    int culprit = culprit(view, target, left, all);
    String text = Texts.quoted(view.recipe(culprit).name()) + " says its architectures here";
    return view.related(finding, Element.recipe(culprit).part(Part.VALID_ARCH), text);
  }

  private static List<String> path(
      CatalogView view, int recipe, int target, long left, long[] all) {
    List<String> names = new ArrayList<>(List.of(view.recipe(recipe).name()));
    int at = target;
    for (int next = at; next != Graph.UNKNOWN; next = inner(view, at, left, all)) {
      at = next;
      names.add(view.recipe(at).name());
    }
    return names;
  }

  private static int culprit(CatalogView view, int target, long left, long[] all) {
    int at = target;
    for (int next = at; next != Graph.UNKNOWN; next = inner(view, at, left, all)) {
      at = next;
    }
    return at;
  }

  /** A recipe taken in that alone rules out all architectures left, if there is one. */
  private static int inner(CatalogView view, int recipe, long left, long[] all) {
    int[] result = {Graph.UNKNOWN};
    view.recipeGraph()
        .each(
            recipe,
            (item, target) -> {
              if (result[0] == Graph.UNKNOWN && (all[target] & left) == 0) {
                result[0] = target;
              }
            });
    return result[0];
  }

  private static void standard(CatalogView view, int recipe, long[] all, Diagnostics found) {
    String arch = view.recipe(recipe).defaultArch();
    long valid = Arches.bits(view.recipe(recipe).validArch());
    if (Arches.isKnown(arch)
        && (Arches.bit(arch) & valid) != 0
        && (Arches.bit(arch) & all[recipe]) == 0) {
      String message =
          "the default architecture "
              + arch
              + " of recipe "
              + Texts.quoted(view.recipe(recipe).name())
              + " is not valid for everything it takes in";
      int culprit = culprit(view, recipe, Arches.bit(arch), all);
      Diagnostic finding =
          view.finding(DiagnosticCode.BAD_ARCH, standardElement(view, recipe), message)
              .withHint("valid for all of it: " + Arches.text(all[recipe]))
              .withHint("say the default with the word 'defaultArch', or take the others out");
      String text = Texts.quoted(view.recipe(culprit).name()) + " says its architectures here";
      found.add(view.related(finding, Element.recipe(culprit).part(Part.VALID_ARCH), text));
    }
  }

  /** Where nothing else is said, the first valid architecture is the default. */
  private static Element standardElement(CatalogView view, int recipe) {
    Element said = Element.recipe(recipe).part(Part.DEFAULT_ARCH);
    boolean own = !view.place(said).equals(view.place(Element.recipe(recipe)));
    return own ? said : Element.recipe(recipe).part(Part.VALID_ARCH);
  }
}
