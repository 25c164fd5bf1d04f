package io.impscript.runtime.engine;

import io.impscript.diag.Diagnostic;
import io.impscript.rpm.repo.PackageTable;
import io.impscript.rpm.solve.Outcome;
import io.impscript.rpm.solve.Source;
import io.impscript.rpm.version.Nevra;
import io.impscript.runtime.fill.FillFailure;
import io.impscript.runtime.pkg.AvailablePackage;
import io.impscript.runtime.pkg.Engine;
import io.impscript.runtime.pkg.Explainer;
import io.impscript.runtime.pkg.InstallJob;
import io.impscript.runtime.pkg.Problem;
import io.impscript.runtime.pkg.RequestPlaces;
import io.impscript.validate.ResolvedRecipe.WantedPackage;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Failures in the words of the recipe. */
final class Explanations {
  private static final Pattern MISSING =
      Pattern.compile("^(\\S+) requires (.+), which no package provides$");

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
    List<WantedPackage> wanted = wishes.of(problem.requests());
    String last = problem.chain().get(problem.chain().size() - 1);
    if (last.startsWith("no package is or provides")) {
      String text = problem.requests().get(0).text();
      return explainer
          .explain(List.of(new Problem(Problem.Kind.PACKAGE_NOT_FOUND, text, "")))
          .get(0);
    }
    Matcher missing = MISSING.matcher(last);
    return missing.find()
        ? explainer.impossible(
            wanted,
            missing.group(1) + " needs " + missing.group(2) + ", which no repository has",
            problem.chain().subList(0, problem.chain().size() - 1))
        : explainer.impossible(wanted, together(wanted), problem.chain());
  }

  private static String together(List<WantedPackage> wanted) {
    String names =
        wanted.stream()
            .map(each -> (each.request().name() + " " + each.versionText()).strip())
            .distinct()
            .collect(Collectors.joining(" and "));
    return names + " cannot be installed" + (wanted.size() > 1 ? " together" : "");
  }

  private static List<AvailablePackage> offers(List<Source> sources) {
    List<AvailablePackage> offers = new ArrayList<>();
    for (Source source : sources) {
      PackageTable table = source.packages();
      for (int i = 0; i < table.count(); i++) {
        Nevra nevra = table.nevra(i);
        offers.add(
            new AvailablePackage(
                nevra.name(), nevra.evr().toString(), nevra.arch(), source.name()));
      }
    }
    return offers;
  }
}
