package io.impscript.runtime.engine;

import io.impscript.diag.Diagnostic;
import io.impscript.rpm.repo.PackageTable;
import io.impscript.rpm.solve.Absent;
import io.impscript.rpm.solve.Outcome;
import io.impscript.rpm.solve.Source;
import io.impscript.rpm.solve.Step;
import io.impscript.rpm.version.Nevra;
import io.impscript.runtime.fill.FillFailure;
import io.impscript.runtime.pkg.AvailablePackage;
import io.impscript.runtime.pkg.Engine;
import io.impscript.runtime.pkg.Explainer;
import io.impscript.runtime.pkg.InstallJob;
import io.impscript.runtime.pkg.Problem;
import io.impscript.runtime.pkg.RepositorySource;
import io.impscript.runtime.pkg.RequestPlaces;
import io.impscript.validate.ResolvedRecipe.WantedPackage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Failures in the words of the recipe. */
final class Explanations {
  private static final int LONGEST = 8;

  private final InstallJob job;
  private final Wishes wishes;
  private final RequestPlaces places;

  Explanations(InstallJob job, Wishes wishes, RequestPlaces places) {
    this.job = job;
    this.wishes = wishes;
    this.places = places;
  }

  FillFailure failure(List<Problem> problems, List<String> lastLines) {
    return new FillFailure(explainer(List.of()).explain(problems), lastLines);
  }

  private Explainer explainer(List<AvailablePackage> offers) {
    return new Explainer(job, Engine.EMBEDDED.text(), Wishes::text, offers, places);
  }

  /** Why a recipe's packages cannot be had. */
  List<Diagnostic> of(Outcome.Impossible impossible, List<Source> sources) {
    Explainer explainer = explainer(offers(sources));
    List<Diagnostic> findings = new ArrayList<>();
    for (Outcome.Problem problem : impossible.problems()) {
      findings.add(of(problem, explainer));
    }
    return findings;
  }

  private Diagnostic of(Outcome.Problem problem, Explainer explainer) {
    Diagnostic finding =
        switch (problem.cause()) {
          case UNKNOWN -> unknown(problem.requests().get(0).text(), explainer);
          case MISSING -> missing(problem, explainer);
          case TOGETHER -> {
            List<WantedPackage> wanted = wishes.of(problem.requests());
            yield explainer.impossible(wanted, together(wanted), shortened(problem.chain()));
          }
        };
    for (Absent each : telling(problem.absent())) {
      finding = hinted(finding, each, problem.cause());
    }
    return finding.withHint(explainer.searched());
  }

  private static Diagnostic unknown(String request, Explainer explainer) {
    return explainer.unsearched(new Problem(Problem.Kind.PACKAGE_NOT_FOUND, request, ""));
  }

  private Diagnostic missing(Outcome.Problem problem, Explainer explainer) {
    List<Step> way = new ArrayList<>(problem.steps());
    Step last = way.stream().filter(Step::isMissing).findFirst().orElseThrow();
    way.remove(last);
    // Where all versions need the same, none of them is of interest.
    String who = last.owners().size() == 1 ? last.subject() : last.owners().get(0).name();
    String not = last.isRich() ? ", which nothing fulfils" : ", which no repository has";
    return explainer.impossible(
        concerned(problem),
        who + " needs " + last.dependency() + not,
        shortened(way.stream().map(Step::text).toList()));
  }

  /** Of a long way, both ends are of interest. */
  private static List<String> shortened(List<String> way) {
    if (way.size() <= LONGEST) {
      return way;
    }
    List<String> ends = new ArrayList<>(way.subList(0, LONGEST / 2));
    ends.add("and so on, over " + (way.size() - LONGEST) + " more packages, until");
    ends.addAll(way.subList(way.size() - LONGEST / 2, way.size()));
    return ends;
  }

  /** Those who asked, and those whose versions leave out what is needed. */
  private List<WantedPackage> concerned(Outcome.Problem problem) {
    List<WantedPackage> all = new ArrayList<>(wishes.of(problem.requests()));
    problem.absent().stream()
        .filter(each -> each.reason() == Absent.Reason.PINNED)
        .flatMap(each -> pinning(each).stream())
        .filter(each -> !all.contains(each))
        .forEach(all::add);
    return all;
  }

  private Optional<WantedPackage> pinning(Absent absent) {
    return job.packages().stream()
        .filter(each -> each.request().name().equals(absent.nevra().name()))
        .filter(each -> !each.versions().isEmpty())
        .findFirst();
  }

  /** Where there is one that would do, others that would not are of no interest. */
  private static List<Absent> telling(List<Absent> all) {
    List<Absent> near =
        all.stream()
            .filter(
                each ->
                    each.reason() != Absent.Reason.OTHER_VERSION
                        && each.reason() != Absent.Reason.OTHER_ARCHITECTURE)
            .toList();
    return near.isEmpty() ? all : near;
  }

  /** Of a name that is unknown, the explainer itself says which versions there are. */
  private Diagnostic hinted(Diagnostic finding, Absent absent, Outcome.Cause cause) {
    String one = absent.nevra() + " in '" + nameOf(absent.repository()) + "'";
    boolean told = cause == Outcome.Cause.UNKNOWN;
    return switch (absent.reason()) {
      case OTHER_VERSION -> told ? finding : finding.withHint("there is " + one);
      case OTHER_ARCHITECTURE ->
          told ? finding : finding.withHint("there is " + one + ", for another architecture");
      case FILTERED -> finding.withHint(one + " is left out by the repository's " + filter(absent));
      case PINNED -> finding.withHint(one + " would do" + bound(absent));
      case HIDDEN ->
          finding.withHint(one + " is hidden by what the repository says of its modules");
    };
  }

  private String bound(Absent absent) {
    return pinning(absent)
        .map(each -> ", but " + each.request().name() + " " + each.versionText() + " is asked for")
        .orElse(", but another version is asked for");
  }

  private String filter(Absent absent) {
    return job.repository(absent.repository())
        .filter(source -> source.declaration().filter().includes().isEmpty())
        .map(source -> "excludes")
        .orElse("includes");
  }

  private String nameOf(String repository) {
    return job.repository(repository).map(RepositorySource::name).orElse(repository);
  }

  private static String together(List<WantedPackage> wanted) {
    List<String> names =
        wanted.stream()
            .map(each -> (each.request().name() + " " + each.versionText()).strip())
            .distinct()
            .toList();
    int end = names.size() - 1;
    String first = names.stream().limit(end).collect(Collectors.joining(", "));
    String all = end == 0 ? names.get(0) : first + " and " + names.get(end);
    return all + " cannot be installed" + (wanted.size() > 1 ? " together" : "");
  }

  private static List<AvailablePackage> offers(List<Source> sources) {
    List<AvailablePackage> offers = new ArrayList<>();
    for (Source source : sources) {
      PackageTable table = source.packages();
      Predicate<Nevra> filter = source.filter();
      for (int i = 0; i < table.count(); i++) {
        Nevra nevra = table.nevra(i);
        if (filter.test(nevra)) {
          offers.add(
              new AvailablePackage(
                  nevra.name(), nevra.evr().toString(), nevra.arch(), source.name()));
        }
      }
    }
    return offers;
  }
}
