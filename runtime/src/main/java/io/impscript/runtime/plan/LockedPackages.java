package io.impscript.runtime.plan;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.model.PackageRequest;
import io.impscript.model.SourceSpan;
import io.impscript.model.VersionConstraint;
import io.impscript.runtime.lock.ChosenLock;
import io.impscript.runtime.lock.LockFile.LockedRepository;
import io.impscript.runtime.pkg.InstalledPackage;
import io.impscript.runtime.pkg.RepositorySource;
import io.impscript.runtime.pkg.RequestPlaces;
import io.impscript.runtime.pkg.RequestText;
import io.impscript.validate.ResolvedRecipe;
import io.impscript.validate.ResolvedRecipe.Origin;
import io.impscript.validate.ResolvedRecipe.WantedPackage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a package manager is asked for so that it takes just the packages of a lock. */
final class LockedPackages {
  private static final String ANEW = "build without --locked to make a new lock";

  private final ResolvedRecipe recipe;
  private final ChosenLock chosen;

  LockedPackages(ResolvedRecipe recipe, ChosenLock chosen) {
    this.recipe = recipe;
    this.chosen = chosen;
  }

  /** One request for each package of the lock, in exactly its version. */
  List<WantedPackage> wanted() {
    Map<String, WantedPackage> asked = new HashMap<>();
    recipe.packages().forEach(each -> asked.put(each.request().name(), each));
    return chosen.lock().packages().stream().map(each -> wanted(each, asked)).toList();
  }

  private WantedPackage wanted(InstalledPackage each, Map<String, WantedPackage> asked) {
    WantedPackage before = asked.get(each.name());
    List<Origin> origins =
        before == null
            ? List.of(new Origin(recipe.name(), List.of(), "required by the lock"))
            : before.askedBy();
    VersionConstraint version = VersionConstraint.exactly(each.fullVersion());
    return new WantedPackage(new PackageRequest(each.name(), version, each.arch(), ""), origins);
  }

  /** What keeps the lock from being that of this recipe. */
  List<Diagnostic> findings(String image, List<RepositorySource> sources, RequestPlaces places) {
    List<Diagnostic> found = new ArrayList<>();
    checkHead(image, found);
    checkNames(found);
    checkRepositories(sources, found);
    checkWishes(places, found);
    return found;
  }

  private void checkHead(String image, List<Diagnostic> found) {
    if (!chosen.lock().image().equals(image) || !chosen.lock().arch().equals(recipe.arch())) {
      String is = chosen.lock().image() + " (" + chosen.lock().arch() + ")";
      String wants = image + " (" + recipe.arch() + ")";
      found.add(
          error(null, "the lock " + chosen.file() + " is of image " + is + ", not of " + wants)
              .withHint("name the right one with --lock, or " + ANEW));
    }
  }

  /** A lock may come from anywhere; its names end up on command lines. */
  private void checkNames(List<Diagnostic> found) {
    for (WantedPackage each : wanted()) {
      if (!RequestText.isPlain(each)) {
        SourceSpan place = chosen.placeOf(each.request().name()).orElse(null);
        found.add(error(place, "this cannot be the name or version of a package").withHint(ANEW));
      }
    }
  }

  private void checkRepositories(List<RepositorySource> sources, List<Diagnostic> found) {
    List<String> names = sources.stream().map(RepositorySource::name).toList();
    for (LockedRepository each : chosen.lock().repositories()) {
      boolean used =
          chosen.lock().packages().stream().anyMatch(one -> one.repository().equals(each.name()));
      if (used && !names.contains(each.name())) {
        found.add(
            error(
                    chosen.placeOf(each.name()).orElse(null),
                    "the lock takes packages from repository '"
                        + each.name()
                        + "', which the recipe has no longer")
                .withHint("give the recipe its repository again, or " + ANEW));
      }
    }
  }

  /** A wish may be met by another name; then the installation will tell. */
  private void checkWishes(RequestPlaces places, List<Diagnostic> found) {
    for (WantedPackage each : recipe.packages()) {
      for (InstalledPackage one : chosen.lock().packages()) {
        if (one.name().equals(each.request().name()) && each.request().version().isPin()) {
          checkPin(each, one, places, found);
        }
      }
    }
  }

  private void checkPin(
      WantedPackage each, InstalledPackage one, RequestPlaces places, List<Diagnostic> found) {
    String wanted = each.request().version().version();
    boolean same =
        List.of(one.fullVersion(), one.version() + "-" + one.release(), one.version())
            .contains(wanted);
    if (!same) {
      SourceSpan place =
          each.askedBy().stream()
              .flatMap(origin -> places.ofPackage(origin, one.name()).stream())
              .findFirst()
              .orElse(null);
      found.add(
          error(place, "the recipe asks for version " + wanted + ", the lock has " + one.nevra())
              .withHint(ANEW));
    }
  }

  private static Diagnostic error(SourceSpan place, String message) {
    return Diagnostic.of(DiagnosticCode.BAD_VALUE, place, message);
  }
}
