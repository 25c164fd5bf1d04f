package io.impscript.runtime.plan;

import io.impscript.runtime.pack.BootImageLayout;
import io.impscript.runtime.pkg.Engine;
import io.impscript.runtime.pkg.InstallJob;
import io.impscript.runtime.pkg.RepositorySource;
import io.impscript.runtime.pkg.TargetSystem;
import io.impscript.runtime.root.ImageName;
import io.impscript.runtime.root.ImpsPaths;
import io.impscript.runtime.sbom.Provenance;
import io.impscript.runtime.sbom.SbomFormat;
import io.impscript.validate.ResolvedRecipe;
import io.impscript.validate.ResolvedRecipe.WantedPackage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A whole build, decided: nothing of it is asked for again while it runs.
 *
 * @param image the image to be made, named like its recipe
 * @param recipe the recipe with all that is merged into it
 * @param engine what installs the packages
 * @param engineReason why that is the embedded engine though nobody chose it; else empty
 * @param system the system that the image is to be
 * @param repositories where packages come from
 * @param paths the IMPS folders
 * @param options what a person chose
 */
public record BuildPlan(
    ImageName image,
    ResolvedRecipe recipe,
    Engine engine,
    String engineReason,
    TargetSystem system,
    List<RepositorySource> repositories,
    ImpsPaths paths,
    BuildOptions options) {
  public BuildPlan {
    repositories = List.copyOf(repositories);
  }

  /** The steps, without those that have nothing to do. */
  public List<BuildStep> steps() {
    List<BuildStep> steps = new ArrayList<>(List.of(BuildStep.PREPARE, BuildStep.INSTALL));
    if (!recipe.steps().isEmpty()) {
      steps.add(BuildStep.POST_BUILD);
    }
    if (makes(ImageFormat.CPIO)) {
      steps.add(BuildStep.BOOT_IMAGE);
    }
    if (makes(ImageFormat.SQUASHFS)) {
      steps.add(BuildStep.SQUASHFS);
    }
    steps.add(BuildStep.PUBLISH);
    return List.copyOf(steps);
  }

  /** What to say of an engine that nobody chose; empty where it is the usual one. */
  public Optional<String> engineNote() {
    return engineReason.isEmpty()
        ? Optional.empty()
        : Optional.of("the embedded engine installs the packages, since " + engineReason);
  }

  public boolean makes(ImageFormat format) {
    return options.outputs().formats().contains(format);
  }

  /** What the package manager is to do. */
  public InstallJob job(Path root) {
    return new InstallJob(
        root,
        packageFolder(),
        system,
        wanted(),
        repositories,
        options.environment().proxies(),
        options.recommended());
  }

  /** All packages of the lock, where there is one; else what the recipe asks for. */
  private List<WantedPackage> wanted() {
    return options
        .locked()
        .map(lock -> new LockedPackages(recipe, lock).wanted())
        .orElseGet(recipe::packages);
  }

  /** Configuration and caches of the package manager, kept for the next build of this image. */
  public Path packageFolder() {
    return paths.state().resolve("packages").resolve(image.text()).resolve(engine.text());
  }

  /** Fetched files of repositories, by their checksums; the same for all images. */
  public Path sharedCache() {
    return paths.state().resolve("cache");
  }

  public Path imageRoot() {
    return paths.imageRoots().resolve(image.text());
  }

  /** Where the results beside the root go. */
  public Path outputFolder() {
    return options.outputs().folder().orElseGet(paths::bootImages);
  }

  /** The files in {@link #outputFolder}; the kernel is there where the root has one. */
  public BootImageLayout layout() {
    return new BootImageLayout(outputFolder(), image);
  }

  /** Bills of materials and the provenance, beside them. */
  public List<Path> documents() {
    List<Path> files = new ArrayList<>();
    for (SbomFormat form : SbomFormat.values()) {
      if (options.outputs().documents().contains(form)) {
        files.add(layout().document(form.suffix()));
      }
    }
    if (!options.outputs().formats().isEmpty()) {
      files.add(layout().document(Provenance.SUFFIX));
    }
    return files;
  }

  /** What was installed, beside them. */
  public Path lock() {
    return outputFolder().toAbsolutePath().resolve(image + ".lock.json");
  }
}
