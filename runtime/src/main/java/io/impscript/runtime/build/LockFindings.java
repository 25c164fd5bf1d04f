package io.impscript.runtime.build;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.model.SourceSpan;
import io.impscript.runtime.lock.ChosenLock;
import io.impscript.runtime.lock.PackageDrift;
import io.impscript.runtime.lock.PackageDrift.Added;
import io.impscript.runtime.lock.PackageDrift.Changed;
import io.impscript.runtime.lock.PackageDrift.Gone;
import io.impscript.runtime.lock.PackageDrift.Left;
import io.impscript.runtime.pkg.InstalledPackage;
import io.impscript.runtime.pkg.RequestPlaces;
import io.impscript.validate.ResolvedRecipe;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says to a person how packages differ from those of a lock. */
final class LockFindings {
  /** More say no more. */
  private static final int SHOWN = 10;

  private static final String ANEW = "build without --locked to make a new lock";

  private final ChosenLock chosen;
  private final ResolvedRecipe recipe;
  private final RequestPlaces places;

  /**
   * @param places where the wishes of the recipe are written
   */
  LockFindings(ChosenLock chosen, ResolvedRecipe recipe, RequestPlaces places) {
    this.chosen = chosen;
    this.recipe = recipe;
    this.places = places;
  }

  /** A finding for each refused difference, causes before what follows; of many the first few. */
  List<Diagnostic> of(List<PackageDrift> drift) {
    List<PackageDrift> refused =
        drift.stream()
            .filter(PackageDrift::isRefused)
            .sorted(Comparator.comparing(LockFindings::isConsequence))
            .toList();
    List<Diagnostic> shown =
        refused.stream().limit(SHOWN).map(this::finding).collect(Collectors.toList());
    if (refused.size() > SHOWN) {
      int last = shown.size() - 1;
      String more = "and " + (refused.size() - SHOWN) + " more that differ from the lock";
      shown.set(last, shown.get(last).withHint(more));
    }
    return shown;
  }

  private static boolean isConsequence(PackageDrift drift) {
    return drift instanceof Added added && !isOfRecipe(added);
  }

  private static boolean isOfRecipe(Added added) {
    return added.askedBy().stream().anyMatch(one -> one.startsWith("recipe "));
  }

  private Diagnostic finding(PackageDrift drift) {
    if (drift instanceof Gone gone) {
      return gone(gone);
    }
    if (drift instanceof Left left) {
      InstalledPackage locked = left.locked();
      return finding(locked, locked.nevra() + " of the lock did not come in").withHint(ANEW);
    }
    if (drift instanceof Changed changed) {
      return changed(changed);
    }
    return added((Added) drift);
  }

  private Diagnostic gone(Gone gone) {
    InstalledPackage locked = gone.locked();
    String where =
        locked.repository().isEmpty()
            ? "is in no repository any more"
            : "is not in repository '" + locked.repository() + "' any more";
    Diagnostic finding = finding(locked, locked.nevra() + " of the lock " + where);
    if (!gone.offers().isEmpty()) {
      finding = finding.withHint("there is " + String.join(", ", gone.offers()));
    }
    return finding.withHint("put it back there, such as from a mirror, or " + ANEW);
  }

  private Diagnostic changed(Changed changed) {
    InstalledPackage locked = changed.locked();
    String where =
        changed.repository().isEmpty() ? "" : " in repository '" + changed.repository() + "'";
    String message = " is another package than the lock's: its checksum differs";
    return finding(locked, locked.nevra() + where + message)
        .withHint("put the lock's file back there, or " + ANEW);
  }

  private Diagnostic added(Added added) {
    InstalledPackage coming = added.coming();
    SourceSpan place = placeOfWish(coming.name()).orElse(null);
    String message = coming.nevra() + " comes in, which the lock does not have";
    Diagnostic finding = Diagnostic.of(DiagnosticCode.BUILD_FAILED, place, message);
    if (!added.askedBy().isEmpty()) {
      finding = finding.withHint("asked for by " + String.join(", ", added.askedBy()));
    }
    return finding.withHint(ANEW);
  }

  private Optional<SourceSpan> placeOfWish(String name) {
    return recipe.packages().stream()
        .filter(wanted -> wanted.request().name().equals(name))
        .flatMap(wanted -> wanted.askedBy().stream())
        .flatMap(origin -> places.ofPackage(origin, name).stream())
        .findFirst();
  }

  private Diagnostic finding(InstalledPackage about, String message) {
    SourceSpan place = chosen.placeOf(about.name()).orElse(null);
    return Diagnostic.of(DiagnosticCode.BUILD_FAILED, place, message);
  }
}
