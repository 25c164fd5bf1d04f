package io.impscript.runtime.cli;

import io.impscript.runtime.pack.Compression;
import io.impscript.runtime.pkg.Engine;
import io.impscript.runtime.plan.BuildOptions;
import io.impscript.runtime.plan.Environment;
import io.impscript.runtime.plan.ImageFormat;
import io.impscript.runtime.plan.Outputs;
import io.impscript.runtime.sbom.SbomFormat;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;

/** What can be chosen for building an image. */
final class BuildArguments {
  @Option(
      names = "--engine",
      paramLabel = "ENGINE",
      completionCandidates = Suggested.Engines.class,
      description =
          "zypper, dnf or embedded. Default: the one of the recipe's dist; embedded where that is"
              + " missing or this account may not mount.")
  private String engine = "";

  @Option(names = "--recommended", description = "Install what packages recommend, too.")
  private boolean recommended;

  @Option(
      names = "--arch",
      paramLabel = "ARCH",
      description = "Architecture to build for. Default: the recipe's.")
  private String arch = "";

  @Option(
      names = "--image",
      split = ",",
      paramLabel = "KIND",
      completionCandidates = Suggested.Images.class,
      description =
          "What to make of the image root: cpio, squashfs, both with a comma, or none. Default: cpio.")
  private List<String> forms = new ArrayList<>();

  @Option(
      names = "--compress",
      paramLabel = "METHOD[:LEVEL]",
      completionCandidates = Suggested.Compressions.class,
      description = "none, gzip, zstd; for squashfs also xz, lz4. Default: zstd:3.")
  private String compress = "";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "Folder for the boot image and what lies beside it. Default: boot_images.")
  private Path output;

  @Option(
      names = "--sbom",
      split = ",",
      paramLabel = "BOM",
      completionCandidates = Suggested.Materials.class,
      description =
          "Bills of materials beside the image: spdx, cyclonedx, both with a comma, or none. Default: both.")
  private List<String> boms = new ArrayList<>();

  @Option(
      names = "--locked",
      description =
          "Install exactly the packages of the lock IMAGE.lock.json beside the script, else of the last"
              + " image.")
  private boolean locked;

  @Option(
      names = "--lock",
      paramLabel = "FILE",
      description = "Install exactly the packages of the lock in FILE.")
  private Path lock;

  @Option(names = "--dry-run", description = "Print the plan and do nothing.")
  private boolean dryRun;

  @Option(
      names = "--install-tools",
      description = "Install programs that are missing with this machine's package manager first.")
  private boolean installTools;

  /** The lock that an image is to keep to, if it is to. */
  Optional<LockChoice> lock(String image, Path script, Path outputs) {
    String name = image + ".lock.json";
    Path folder = script.toAbsolutePath().getParent();
    return locked || lock != null
        ? Optional.of(
            new LockChoice(Optional.ofNullable(lock), folder.resolve(name), outputs.resolve(name)))
        : Optional.empty();
  }

  boolean dryRun() {
    return dryRun;
  }

  boolean installTools() {
    return installTools;
  }

  Optional<String> arch() {
    return arch.isEmpty() ? Optional.empty() : Optional.of(arch);
  }

  /** The options of a build; what cannot be read is wrong usage. */
  BuildOptions options() {
    try {
      BuildOptions options = BuildOptions.DEFAULT.with(Environment.of(System.getenv()));
      options = engine.isEmpty() ? options : options.with(Engine.named(engine));
      options = recommended ? options.withRecommended() : options;
      return options.with(outputs());
    } catch (IllegalArgumentException e) {
      throw new CliFailure(ExitCode.WRONG_USAGE, e.getMessage());
    }
  }

  private Outputs outputs() {
    Outputs outputs = Outputs.DEFAULT;
    outputs = forms.isEmpty() ? outputs : outputs.withFormats(formats());
    outputs = boms.isEmpty() ? outputs : outputs.withDocuments(documents());
    outputs = compress.isEmpty() ? outputs : outputs.withCompression(Compression.parse(compress));
    return output == null ? outputs : outputs.withFolder(output.toAbsolutePath());
  }

  private Set<SbomFormat> documents() {
    Set<SbomFormat> chosen = new LinkedHashSet<>();
    if (!boms.equals(List.of("none"))) {
      boms.forEach(form -> chosen.add(SbomFormat.named(form)));
    }
    return chosen;
  }

  private Set<ImageFormat> formats() {
    Set<ImageFormat> chosen = new LinkedHashSet<>();
    if (!forms.equals(List.of("none"))) {
      forms.forEach(form -> chosen.add(ImageFormat.named(form)));
    }
    return chosen;
  }
}
