package io.impscript.validate;

import io.impscript.diag.Diagnostics;
import java.util.List;

/** What recipes say for Kiwi goes together, as far as that can be told without a target. */
final class KiwiRules implements CatalogRule {
  /** One thing that has to hold in what one recipe says for Kiwi. */
  interface Rule {
    void check(KiwiTags tags, CatalogView view, Diagnostics found);
  }

  private static final List<Rule> RULES =
      List.of(
          new KiwiProfileRule(), new KiwiTypeRule(), new KiwiRepeatRule(), new KiwiBootstrapRule());

  @Override
  public void check(CatalogView view, ValidationContext context, Diagnostics found) {
    for (int i = 0; i < view.catalog().recipes().size(); i++) {
      if (!view.recipe(i).kiwi().content().isEmpty()) {
        KiwiTags tags = KiwiTags.of(view, i);
        RULES.forEach(rule -> rule.check(tags, view, found));
      }
    }
  }
}
