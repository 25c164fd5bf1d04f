package io.impscript.runtime.plan;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.diag.Severity;
import io.impscript.model.PackageRequest;
import io.impscript.model.SourceSpan;
import io.impscript.model.VersionConstraint;
import io.impscript.rpm.version.Evr;
import io.impscript.rpm.version.Sense;
import io.impscript.runtime.lock.ChosenLock;
import io.impscript.runtime.lock.LockFile.LockedRepository;
import io.impscript.runtime.pkg.InstalledPackage;
import io.impscript.runtime.pkg.PackageFile;
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
import java.util.Set;
import java.util.stream.Collectors;

/** What a package manager is asked for so that it takes just the packages of a lock. */
final class LockedPackages {
  private static final String ANEW = "build without --locked to make a new lock";

  private final ResolvedRecipe recipe;
  private final ChosenLock chosen;

  LockedPackages(ResolvedRecipe recipe, ChosenLock chosen) {
    this.recipe = recipe;
    this.chosen = chosen;
  }

  /**
   * One request for each package of the lock, in exactly its version. What the recipe asks for
   * beside them is asked for, too: one of them may be what it means; else the lock is not that of
   * this recipe, and then that package is seen to come in.
   */
  List<WantedPackage> wanted() {
    List<WantedPackage> all = new ArrayList<>(locked());
    recipe.packages().stream().filter(each -> !isInLock(each.request())).forEach(all::add);
    return all;
  }

  private boolean isInLock(PackageRequest request) {
    return chosen.lock().packages().stream()
        .anyMatch(
            each ->
                each.name().equals(request.name())
                    && (request.arch().isEmpty() || request.arch().equals(each.arch())));
  }

  private List<WantedPackage> locked() {
    Map<String, WantedPackage> asked = new HashMap<>();
    recipe.packages().forEach(each -> asked.put(each.request().name(), each));
    return chosen.lock().packages().stream().map(each -> wanted(each, asked)).toList();
  }

  private WantedPackage wanted(InstalledPackage each, Map<String, WantedPackage> asked) {
    WantedPackage before = asked.get(each.name());
    List<Origin> origins =
        before == null
            ? List.of(new Origin(recipe.name(), List.of(), reason(each)))
            : before.askedBy().stream().map(origin -> kept(origin, each)).toList();
    VersionConstraint version = VersionConstraint.exactly(each.fullVersion());
    return new WantedPackage(new PackageRequest(each.name(), version, each.arch(), ""), origins);
  }

  private static Origin kept(Origin origin, InstalledPackage each) {
    String why = origin.rationale().isEmpty() ? "" : origin.rationale() + "; ";
    return new Origin(origin.recipe(), origin.collections(), why + reason(each));
  }

  /** Said where the package cannot be had. */
  private static String reason(InstalledPackage each) {
    String source =
        each.repository().isEmpty() ? "" : " from repository '" + each.repository() + "'";
    return "the lock has it" + source + "; " + ANEW;
  }

  /** What keeps the lock from being that of this recipe. */
  List<Diagnostic> findings(String image, List<RepositorySource> sources, RequestPlaces places) {
    List<Diagnostic> found = new ArrayList<>();
    checkHead(image, found);
    checkNames(found);
    checkRepositories(sources, found);
    checkWishes(places, found);
    checkUnwanted(found);
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
    for (WantedPackage each : locked()) {
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

  /** A wish may be met by another name; then resolution will tell. */
  private void checkWishes(RequestPlaces places, List<Diagnostic> found) {
    for (WantedPackage each : recipe.packages()) {
      for (InstalledPackage one : chosen.lock().packages()) {
        if (one.name().equals(each.request().name()) && !isWithinBounds(each, one)) {
          found.add(outOfBounds(each, one, places));
        }
      }
    }
  }

  private static boolean isWithinBounds(WantedPackage each, InstalledPackage one) {
    return each.versions().stream().allMatch(bound -> isMet(bound, one));
  }

  /** A version without an epoch means that version with any, as dnf and zypper read it. */
  private static boolean isMet(VersionConstraint bound, InstalledPackage one) {
    Evr wanted = Evr.parse(bound.version());
    boolean anyEpoch = bound.isPin() && !bound.version().contains(":");
    Evr locked = new Evr(anyEpoch ? wanted.epoch() : one.epoch(), one.version(), one.release());
    int sense = Sense.ofSymbol(bound.relation().sign());
    return Sense.overlap(sense, wanted, Sense.EQUAL, locked);
  }

  private static Diagnostic outOfBounds(
      WantedPackage each, InstalledPackage one, RequestPlaces places) {
    SourceSpan place =
        each.askedBy().stream()
            .flatMap(origin -> places.ofPackage(origin, one.name()).stream())
            .findFirst()
            .orElse(null);
    String message = "the recipe asks for version " + each.versionText();
    return error(place, message + ", the lock has " + one.nevra()).withHint(ANEW);
  }

  /**
   * What a recipe asked for and asks for no longer. Others may need it still, so that it is said
   * only. A wish that a package answers under another name might be meant by any.
   */
  private void checkUnwanted(List<Diagnostic> found) {
    if (!recipe.packages().stream().allMatch(each -> isInLock(each.request()))) {
      return;
    }
    Set<String> names =
        recipe.packages().stream().map(each -> each.request().name()).collect(Collectors.toSet());
    for (InstalledPackage each : chosen.lock().packages()) {
      if (wasAskedFor(each) && !names.contains(each.name())) {
        SourceSpan place = chosen.placeOf(each.name()).orElse(null);
        String message = "the lock has " + each.name() + ", which the recipe asked for then";
        found.add(
            error(place, message + " and does not now")
                .withSeverity(Severity.WARNING)
                .withHint(ANEW));
      }
    }
  }

  private boolean wasAskedFor(InstalledPackage each) {
    PackageFile file = chosen.lock().files().get(each.nevra());
    return file != null && file.askedBy().stream().anyMatch(one -> one.startsWith("recipe "));
  }

  private static Diagnostic error(SourceSpan place, String message) {
    return Diagnostic.of(DiagnosticCode.BAD_VALUE, place, message);
  }
}
