package io.impscript.runtime.cli;

import io.impscript.diag.Checked;
import io.impscript.load.LoadRequest;
import io.impscript.load.Loaded;
import io.impscript.runtime.pkg.Engine;
import io.impscript.runtime.plan.BuildOptions;
import io.impscript.runtime.session.Session;
import io.impscript.validate.ValidationContext;
import java.util.Optional;
import java.util.Set;

/**
 * The script that images are built from: loaded once, checked as it is, and then for the recipes
 * that were chosen from it.
 */
final class BuildInput {
  private final Session session;
  private final Findings findings;
  private final Checked<Loaded> loaded;

  BuildInput(Session session, Findings findings, LoadRequest request) {
    this.session = session;
    this.findings = findings;
    this.loaded = session.load(request);
  }

  /** What the script declares; empty where it has errors, which are printed. */
  Optional<Loaded> declared() {
    Checked<Loaded> checked = session.validated(loaded, Set.of());
    if (checked.hasErrors()) {
      findings.print(checked.diagnostics());
      return Optional.empty();
    }
    return checked.value();
  }

  /** Whether recipes can be built of it, with these options; all findings are printed. */
  boolean permits(Set<String> recipes, BuildOptions options) {
    ValidationContext context = ValidationContext.check().building(recipes);
    boolean embedded = options.engine().filter(Engine.EMBEDDED::equals).isPresent();
    Checked<Loaded> checked = session.validated(loaded, embedded ? context.withoutDist() : context);
    if (!checked.diagnostics().isEmpty()) {
      findings.print(checked.diagnostics());
    }
    return !checked.hasErrors();
  }
}
