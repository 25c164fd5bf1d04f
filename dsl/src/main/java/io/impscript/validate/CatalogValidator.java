package io.impscript.validate;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.Diagnostics;
import io.impscript.model.Catalog;
import io.impscript.model.Places;
import java.util.List;

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
          new NetrootRule());

  /** All findings at once, sorted by place; an empty list where all is well. */
  public List<Diagnostic> validate(Catalog catalog, Places places, ValidationContext context) {
    CatalogView view = new CatalogView(catalog, places);
    Diagnostics found = new Diagnostics();
    RULES.forEach(rule -> rule.check(view, context, found));
    return found.sorted();
  }
}
