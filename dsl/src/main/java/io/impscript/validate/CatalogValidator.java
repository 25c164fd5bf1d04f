package io.impscript.validate;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.Diagnostics;
import io.impscript.model.Catalog;
import io.impscript.model.Places;
import io.impscript.model.SourceSpan;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds everything that is wrong with a catalog as a whole. */
public final class CatalogValidator {
  private static final List<CatalogRule> RULES =
      List.of(
          new NameRule(),
          new DuplicateNameRule(),
          new ReferenceRule(),
          new CycleRule(),
          new PackageRule(),
          new PinRule(),
          new DuplicateEntryRule(),
          new DistTagRule(),
          new DistMixRule(),
          new ArchNameRule(),
          new ArchMixRule(),
          new RepositoryArchRule(),
          new RepositoryRule(),
          new PackageFilterRule(),
          new RpmPackageRule(),
          new RpmFileRule(),
          new UpdatesRule(),
          new CopyNameRule(),
          new HostFileRule(),
          new CommandRule(),
          new BuildableRule(),
          new ImageGroupRule(),
          new DestRule(),
          new NodeNameRule(),
          new NodeImageRule(),
          new KernelParameterRule(),
          new NetrootRule(),
          new KiwiRules());

  /** All findings at once, sorted by place; an empty list where all is well. */
  public List<Diagnostic> validate(Catalog catalog, Places places, ValidationContext context) {
    CatalogView view = new CatalogView(catalog, places);
    Diagnostics found = new Diagnostics();
    RULES.forEach(rule -> rule.check(view, context, found));
    return found.sorted();
  }

  /**
   * All findings about scripts: those of loading them, and those about the catalog they come to. Of
   * a place that was in error before nothing more is said.
   *
   * @param before the findings of loading
   */
  public List<Diagnostic> validateAfter(
      List<Diagnostic> before, Catalog catalog, Places places, ValidationContext context) {
    Set<SourceSpan> known =
        before.stream()
            .filter(Diagnostic::isError)
            .flatMap(finding -> finding.place().stream())
            .collect(Collectors.toSet());
    Diagnostics all = new Diagnostics();
    all.addAll(before);
    validate(catalog, places, context).stream()
        .filter(finding -> finding.place().stream().noneMatch(known::contains))
        .forEach(all::add);
    return all.sorted();
  }
}
