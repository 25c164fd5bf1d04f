package io.impscript.runtime.plan;

import io.impscript.diag.Checked;
import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.diag.Diagnostics;
import io.impscript.model.SourceSpan;
import io.impscript.runtime.pack.Compression.Method;
import io.impscript.runtime.pkg.Engine;
import io.impscript.runtime.pkg.RepositorySource;
import io.impscript.runtime.pkg.RequestPlaces;
import io.impscript.runtime.pkg.RequestText;
import io.impscript.runtime.root.ImageName;
import io.impscript.runtime.root.ImpsPaths;
import io.impscript.runtime.root.InvalidImageNameException;
import io.impscript.validate.Dist;
import io.impscript.validate.ResolvedRecipe;
import io.impscript.validate.ResolvedRecipe.WantedPackage;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Decides a build, or finds all that stands in its way before anything is done. */
public final class BuildPlanner {
  private static final Set<Method> OF_CPIO = EnumSet.of(Method.NONE, Method.GZIP, Method.ZSTD);

  private final ImpsPaths paths;
  private final String hostArch;
  private final RequestPlaces places;
  private final HostAbilities host;

  /**
   * For a machine that lacks nothing.
   *
   * @param hostArch architecture of this machine as RPM calls it, such as {@code x86_64}
   * @param places where the recipe's wishes are written
   */
  public BuildPlanner(ImpsPaths paths, String hostArch, RequestPlaces places) {
    this(paths, hostArch, places, HostAbilities.ALL);
  }

  /**
   * @param hostArch architecture of this machine as RPM calls it, such as {@code x86_64}
   * @param places where the recipe's wishes are written
   * @param host what this machine has
   */
  public BuildPlanner(ImpsPaths paths, String hostArch, RequestPlaces places, HostAbilities host) {
    this.paths = paths;
    this.hostArch = hostArch;
    this.places = places;
    this.host = host;
  }

  /** The plan of an image that is named like its recipe, or what is wrong with the input. */
  public Checked<BuildPlan> plan(ResolvedRecipe recipe, BuildOptions options) {
    return plan(recipe.name(), recipe, options);
  }

  /**
   * The plan, or what is wrong with the input.
   *
   * @param name name of the image
   */
  public Checked<BuildPlan> plan(String name, ResolvedRecipe recipe, BuildOptions options) {
    List<Diagnostic> found = new ArrayList<>();
    Optional<ImageName> image = image(name, found);
    Optional<Dist> dist = Dist.of(recipe.dist());
    Optional<EngineChoice> engine = engine(recipe, dist, options, found);
    List<RepositorySource> sources = sources(recipe, options, isEmbedded(engine), found);
    engine.ifPresent(
        chosen ->
            found.addAll(new FilterFindings(places).of(chosen.engine(), recipe.repositories())));
    checkPackages(recipe, found);
    checkLock(name, recipe, options, sources, found);
    checkCompression(options.outputs(), found);
    found.addAll(CopyFindings.of(recipe));
    Diagnostics all = new Diagnostics();
    all.addAll(found);
    if (all.hasErrors() || image.isEmpty() || engine.isEmpty()) {
      return Checked.failed(all.sorted());
    }
    BuildPlan plan =
        new BuildPlan(
            image.get(),
            recipe,
            engine.get().engine(),
            engine.get().reason(),
            TargetSystems.of(recipe.arch(), hostArch, dist),
            sources,
            paths,
            options);
    return Checked.of(plan, all.sorted());
  }

  private static Optional<ImageName> image(String name, List<Diagnostic> found) {
    try {
      return Optional.of(new ImageName(name));
    } catch (InvalidImageNameException e) {
      found.add(error(DiagnosticCode.BAD_NAME, null, e.getMessage()));
      return Optional.empty();
    }
  }

  private List<RepositorySource> sources(
      ResolvedRecipe recipe, BuildOptions options, boolean embedded, List<Diagnostic> found) {
    OptionalLong epoch = options.environment().epoch();
    return new RepositorySources(paths, places, epoch, embedded, found).of(recipe.repositories());
  }

  private void checkLock(
      String name,
      ResolvedRecipe recipe,
      BuildOptions options,
      List<RepositorySource> sources,
      List<Diagnostic> found) {
    options
        .locked()
        .map(lock -> new LockedPackages(recipe, lock).findings(name, sources, places))
        .ifPresent(found::addAll);
  }

  private static boolean isEmbedded(Optional<EngineChoice> engine) {
    return engine.filter(choice -> choice.engine() == Engine.EMBEDDED).isPresent();
  }

  private Optional<EngineChoice> engine(
      ResolvedRecipe recipe, Optional<Dist> dist, BuildOptions options, List<Diagnostic> found) {
    Optional<EngineChoice> choice = EngineChoice.of(options.engine(), dist, host);
    if (choice.isPresent()) {
      return choice;
    }
    String tag = recipe.dist().isEmpty() ? "no dist" : "the dist '" + recipe.dist() + "'";
    found.add(
        error(
                DiagnosticCode.MISSING_VALUE,
                null,
                "recipe '" + recipe.name() + "' has " + tag + ", which names no package manager")
            .withHint("write a dist such as " + String.join(", ", Dist.SAMPLES))
            .withHint("or choose one with --engine dnf, zypper or embedded"));
    return Optional.empty();
  }

  private void checkPackages(ResolvedRecipe recipe, List<Diagnostic> found) {
    if (recipe.packages().isEmpty()) {
      String message = "recipe '" + recipe.name() + "' and its sub-recipes ask for no package";
      found.add(error(DiagnosticCode.MISSING_VALUE, null, message));
    } else if (recipe.repositories().isEmpty()) {
      String message = "recipe '" + recipe.name() + "' and its sub-recipes name no repository";
      found.add(
          error(DiagnosticCode.MISSING_VALUE, null, message)
              .withHint("packages come from repositories: add repositories 'NAME' to the recipe"));
    }
    recipe.packages().stream()
        .filter(wanted -> !RequestText.isPlain(wanted))
        .forEach(wanted -> found.add(unfit(wanted)));
  }

  private Diagnostic unfit(WantedPackage wanted) {
    String name = wanted.request().name();
    SourceSpan place =
        wanted.askedBy().stream()
            .flatMap(origin -> places.ofPackage(origin, name).stream())
            .findFirst()
            .orElse(null);
    return error(
            DiagnosticCode.BAD_NAME,
            place,
            "'" + name + "' cannot be the name or version of a package")
        .withHint("a package is asked for by name, not by file, group or pattern");
  }

  private static void checkCompression(Outputs outputs, List<Diagnostic> found) {
    Method method = outputs.compression().method();
    if (outputs.formats().contains(ImageFormat.CPIO) && !OF_CPIO.contains(method)) {
      found.add(
          error(
                  DiagnosticCode.BAD_VALUE,
                  null,
                  "a cpio image cannot be compressed with " + method.text())
              .withHint("choose none, gzip or zstd; " + method.text() + " is for squashfs alone"));
    }
  }

  private static Diagnostic error(DiagnosticCode code, SourceSpan place, String message) {
    return Diagnostic.of(code, place, message);
  }
}
