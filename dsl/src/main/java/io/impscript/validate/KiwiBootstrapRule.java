package io.impscript.validate;

import io.impscript.diag.DiagnosticCode;
import io.impscript.diag.Diagnostics;
import io.impscript.kiwi.Template;
import io.impscript.validate.KiwiTags.Numbered;
import java.util.List;

/** The ways of making the first root with apt are only used with apt, and once. */
final class KiwiBootstrapRule implements KiwiRules.Rule {
  @Override
  public void check(KiwiTags tags, CatalogView view, Diagnostics found) {
    List<String> managers =
        tags.all("preferences", "packagemanager").stream().map(one -> one.tag().text()).toList();
    boolean apt = managers.stream().anyMatch(name -> name.equals("apt") || Template.in(name));
    for (Numbered packages : tags.all("packages")) {
      if (!packages.attribute("bootstrap_package").isEmpty() && !managers.isEmpty() && !apt) {
        found.add(
            view.finding(
                    DiagnosticCode.BAD_VALUE,
                    tags.element(packages),
                    "'bootstrap_package:' needs the package manager 'apt'")
                .withHint("leave it out, or say packagemanager 'apt'"));
      }
    }
    repositories(tags, view, found);
  }

  private static void repositories(KiwiTags tags, CatalogView view, Diagnostics found) {
    List<Numbered> bootstrap =
        tags.all("repository").stream().filter(one -> one.isTrue("use_for_bootstrap")).toList();
    if (bootstrap.size() > 1) {
      found.add(
          view.related(
              view.finding(
                      DiagnosticCode.BAD_VALUE,
                      tags.element(bootstrap.get(1)),
                      "two repositories are to be used for the bootstrap")
                  .withHint("leave 'use_for_bootstrap:' out of all but one"),
              tags.element(bootstrap.get(0)),
              "the first one is here"));
    }
  }
}
