package io.impscript.validate;

import io.impscript.diag.Diagnostics;

/**
 * RPMs of different package managers' families never mix; different releases or relatives of one
 * package manager mix with a warning (the public sample recipe pairs SLES12 with a SLES15
 * sub-recipe). Reported at the reference that brings the second one in, once.
 */
final class DistMixRule implements CatalogRule {
  @Override
  public void check(CatalogView view, ValidationContext context, Diagnostics found) {
    DistMix mix = new DistMix(view, found);
    for (int recipe : view.recipeGraph().order()) {
      mix.meet(recipe);
    }
  }
}
