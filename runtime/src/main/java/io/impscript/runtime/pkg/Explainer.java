package io.impscript.runtime.pkg;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.diag.NearNames;
import io.impscript.model.Element.Part;
import io.impscript.model.SourceSpan;
import io.impscript.validate.ResolvedRecipe.Origin;
import io.impscript.validate.ResolvedRecipe.WantedPackage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Says to a person what a package manager failed at, in the words of the recipe: who asked for
 * what, where it is written, and what to do.
 */
public final class Explainer {
  private static final int MOST_VERSIONS = 5;

  /** Without a key for a repository, every package of an image is a problem. */
  private static final int MOST_ALIKE = 20;

  private final InstallJob job;
  private final String engine;
  private final Function<WantedPackage, String> argument;
  private final List<AvailablePackage> available;
  private final RequestPlaces places;

  /**
   * @param available what the repositories offer, for near names; may be empty
   * @param places where the wishes are written
   */
  public Explainer(
      InstallJob job,
      PackageManager manager,
      List<AvailablePackage> available,
      RequestPlaces places) {
    this(job, manager.engine().text(), manager::argument, available, places);
  }

  /**
   * @param engine name of what failed
   * @param argument how it was asked for a wish, for problems that repeat that
   * @param available what the repositories offer, for near names; may be empty
   * @param places where the wishes are written
   */
  public Explainer(
      InstallJob job,
      String engine,
      Function<WantedPackage, String> argument,
      List<AvailablePackage> available,
      RequestPlaces places) {
    this.job = job;
    this.engine = engine;
    this.argument = argument;
    this.available = List.copyOf(available);
    this.places = places;
  }

  /** A finding for each problem, causes first; of many of one kind, the first few. */
  public List<Diagnostic> explain(List<Problem> problems) {
    List<Diagnostic> findings = new ArrayList<>();
    for (Problem.Kind kind : Problem.Kind.values()) {
      List<Problem> alike = problems.stream().filter(each -> each.kind() == kind).toList();
      alike.stream().limit(MOST_ALIKE).map(this::explain).forEach(findings::add);
      if (alike.size() > MOST_ALIKE) {
        int last = findings.size() - 1;
        String more = "and " + (alike.size() - MOST_ALIKE) + " more like this, in the log";
        findings.set(last, findings.get(last).withHint(more));
      }
    }
    return findings;
  }

  /**
   * A finding about packages that cannot be had, or not together. What was searched is still to be
   * said.
   *
   * @param chain how it comes to that, one step a line; may be empty
   */
  public Diagnostic impossible(List<WantedPackage> wanted, String message, List<String> chain) {
    Diagnostic finding = wanted.isEmpty() ? finding(null, message) : asked(wanted.get(0), message);
    for (WantedPackage other : wanted.subList(Math.min(1, wanted.size()), wanted.size())) {
      finding = withOther(finding, other);
    }
    for (String step : chain) {
      finding = finding.withHint(step);
    }
    return finding;
  }

  /** A finding about a package that no repository has; what was searched is still to be said. */
  public Diagnostic unsearched(Problem notFound) {
    return notFound(notFound.subject());
  }

  private Diagnostic withOther(Diagnostic finding, WantedPackage other) {
    String name = other.request().name();
    Diagnostic more = finding;
    for (Origin origin : other.askedBy()) {
      Optional<SourceSpan> place = places.ofPackage(origin, name);
      if (place.isPresent()) {
        more = more.withRelated(place.get(), "'" + name + "' is asked for here");
      }
      more = more.withHint("'" + name + "' is " + asker(origin));
    }
    return more;
  }

  private Diagnostic explain(Problem problem) {
    return switch (problem.kind()) {
      case PACKAGE_NOT_FOUND -> notFound(problem.subject()).withHint(searched());
      case MISSING_DEPENDENCY, CONFLICT, FILE_CONFLICT, SCRIPT_FAILED, REFUSED ->
          ofPackages(problem);
      case PACKAGE_UNAVAILABLE, WRONG_CHECKSUM, NOT_SIGNED, WRONG_KEY, BAD_SIGNATURE ->
          ofFile(problem);
      case KEY_UNREADABLE -> ofKey(problem);
      case DISK_FULL, CANNOT_WRITE, NO_PERMISSION, OTHER -> ofHost(problem);
      default -> new RepositoryTexts(job, places).explain(problem);
    };
  }

  /** An argument as it was given, or the package that it came to but for its version. */
  private Diagnostic notFound(String argument) {
    return wanted(argument)
        .or(() -> nearest(argument))
        .map(this::notFound)
        .orElseGet(() -> finding(null, "no repository has '" + argument + "'"));
  }

  private Diagnostic notFound(WantedPackage wanted) {
    String name = wanted.request().name();
    Diagnostic finding = asked(wanted, "no repository has " + shown(wanted));
    Set<String> versions = versions(name);
    if (!versions.isEmpty()) {
      finding = finding.withHint("there is " + String.join(", ", versions));
    } else {
      List<String> names = available.stream().map(AvailablePackage::name).distinct().toList();
      finding = NearNames.hint(name, names).map(finding::withHint).orElse(finding);
    }
    return finding;
  }

  private static String shown(WantedPackage wanted) {
    String arch = wanted.request().arch().isEmpty() ? "" : " for " + wanted.request().arch();
    String version = wanted.versions().isEmpty() ? "" : " " + wanted.versionText();
    return "package '" + wanted.request().name() + "'" + version + arch;
  }

  private Set<String> versions(String name) {
    return available.stream()
        .filter(offer -> offer.name().equals(name))
        .map(
            offer ->
                offer.version() + " for " + offer.arch() + " in '" + repositoryName(offer) + "'")
        .sorted(Comparator.reverseOrder())
        .limit(MOST_VERSIONS)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private String repositoryName(AvailablePackage offer) {
    return job.repository(offer.repository())
        .map(RepositorySource::name)
        .orElse(offer.repository());
  }

  /**
   * Which repositories were searched; of those that the script makes, no address is of interest.
   */
  public String searched() {
    List<String> all = new ArrayList<>();
    List<String> made = new ArrayList<>();
    for (RepositorySource source : job.repositories()) {
      if (source.declaration().isMade()) {
        made.add(source.name());
      } else {
        all.add(source.name() + " (" + source.url() + ")");
      }
    }
    if (!made.isEmpty()) {
      all.add(String.join(", ", made) + " (made from the script)");
    }
    return all.isEmpty()
        ? "the recipe names no repositories; add them with repositories { … }"
        : "searched: " + String.join(", ", all);
  }

  private Diagnostic ofPackages(Problem problem) {
    Diagnostic finding =
        nearest(problem.kind() == Problem.Kind.FILE_CONFLICT ? problem.detail() : problem.subject())
            .map(wanted -> asked(wanted, packageText(problem)))
            .orElseGet(() -> finding(null, packageText(problem)));
    return problem.kind() == Problem.Kind.MISSING_DEPENDENCY
        ? finding.withHint(searched())
        : finding;
  }

  private static String packageText(Problem problem) {
    return switch (problem.kind()) {
      case MISSING_DEPENDENCY ->
          problem.subject() + " needs " + problem.detail() + ", which no repository has";
      case CONFLICT ->
          problem.subject() + " and " + problem.detail() + " cannot be installed together";
      case FILE_CONFLICT ->
          "the file "
              + problem.subject()
              + " is in both "
              + problem.detail()
              + ", with different content";
      case REFUSED -> problem.detail();
      default ->
          "the script that "
              + problem.subject()
              + " runs before it is installed failed"
              + tail(problem);
    };
  }

  private Diagnostic ofFile(Problem problem) {
    Diagnostic finding =
        nearest(problem.subject())
            .map(wanted -> asked(wanted, FileTexts.message(problem)))
            .orElseGet(() -> finding(null, FileTexts.message(problem)));
    return finding.withHint(FileTexts.hint(problem, job));
  }

  private Diagnostic ofKey(Problem problem) {
    Optional<RepositorySource> owner =
        job.signed().stream()
            .filter(source -> source.keyUrl().endsWith(problem.subject()))
            .findFirst();
    SourceSpan place =
        owner.flatMap(source -> places.ofRepository(source.name(), Part.GPG_KEY)).orElse(null);
    String whose = owner.map(source -> " of repository '" + source.name() + "'").orElse("");
    return finding(
            place, "the key" + whose + " cannot be used: " + problem.subject() + tail(problem))
        .withHint(
            "gpgKey names a file or URL with a public key in the form of 'gpg --armor --export'");
  }

  private Diagnostic ofHost(Problem problem) {
    return switch (problem.kind()) {
      case DISK_FULL ->
          finding(
                  null,
                  "the disk is full: "
                      + (problem.detail().isEmpty() ? "more space" : problem.detail() + " more")
                      + " is needed for the image root")
              .withHint(
                  "make room, or take another disk with --imps-root; see: df -h "
                      + job.root().getParent());
      case CANNOT_WRITE ->
          finding(null, problem.subject() + " cannot be written; the disk may be full")
              .withHint("see how much is free: df -h " + job.folder());
      case NO_PERMISSION ->
          finding(null, engine + " may not do this" + tail(problem))
              .withHint("an image root belongs to root: run imps as root, such as with sudo");
      default -> finding(null, engine + " failed" + tail(problem));
    };
  }

  private static String tail(Problem problem) {
    return problem.detail().isEmpty() ? "" : ": " + problem.detail();
  }

  /** The request behind an argument, which zypper repeats with spaces of its own. */
  private Optional<WantedPackage> wanted(String argument) {
    String plain = argument.replace(" ", "");
    return job.packages().stream()
        .filter(each -> this.argument.apply(each).replace(" ", "").equals(plain))
        .findFirst();
  }

  /** The request of the longest name that a package with version, or a file of one, begins with. */
  private Optional<WantedPackage> nearest(String nevra) {
    return job.packages().stream()
        .filter(each -> nevra.startsWith(each.request().name() + "-"))
        .max(Comparator.comparingInt(each -> each.request().name().length()));
  }

  private Diagnostic asked(WantedPackage wanted, String message) {
    String name = wanted.request().name();
    List<SourceSpan> spans = new ArrayList<>();
    wanted.askedBy().forEach(origin -> places.ofPackage(origin, name).ifPresent(spans::add));
    Diagnostic finding = finding(spans.isEmpty() ? null : spans.get(0), message);
    for (SourceSpan more : spans.subList(Math.min(1, spans.size()), spans.size())) {
      finding = finding.withRelated(more, "also asked for here");
    }
    for (Origin origin : wanted.askedBy()) {
      finding = finding.withHint(asker(origin));
    }
    return finding;
  }

  private static String asker(Origin origin) {
    String through =
        origin.collections().isEmpty()
            ? ""
            : " through collection '" + String.join("' in '", origin.collections()) + "'";
    String why = origin.rationale().isEmpty() ? "" : ": " + origin.rationale();
    return "asked for by recipe '" + origin.recipe() + "'" + through + why;
  }

  private static Diagnostic finding(SourceSpan place, String message) {
    return Diagnostic.of(DiagnosticCode.BUILD_FAILED, place, message);
  }
}
